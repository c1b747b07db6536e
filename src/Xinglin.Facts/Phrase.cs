namespace Xinglin.Facts;

/// <summary>One sentence in both tongues, Chinese first. What people read is always one of these.</summary>
public readonly record struct Phrase(string Zh, string En)
{
    public override string ToString() => Zh;
}

/// <summary>What is wrong with one field, and what to do about it, in both tongues.</summary>
public sealed record Problem(string Field, Phrase What);
