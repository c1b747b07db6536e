namespace Xinglin.Knowledge;

/// <summary>Cards of one kind, many of them: every card under knowledge/&lt;folder&gt;/ is read by this record, whatever its id.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FamilyAttribute(string folder) : Attribute
{
    public string Folder { get; } = folder;
}
