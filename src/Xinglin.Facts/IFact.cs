namespace Xinglin.Facts;

/// <summary>事实。Something somebody stated about a patient. It carries no patient id, no author and no time: the entry has those.</summary>
public interface IFact
{
    /// <summary>The line a colleague reads on the timeline.</summary>
    Phrase Say();

    /// <summary>What makes this statement impossible as it stands; empty when it may be written.</summary>
    IEnumerable<Problem> Problems() => [];
}

/// <summary>The name of a fact for ever, and the number of its present shape. Tags are never reused or renamed; the class may be.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TagAttribute(string name, int shape = 1) : Attribute
{
    public string Name => name;
    public int Shape => shape;
}
