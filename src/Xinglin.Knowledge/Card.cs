using Xinglin.Knowledge.Reading;

namespace Xinglin.Knowledge;

/// <summary>How far a value was checked against its source. Unverified values may warn, never block, and say so where they appear.</summary>
public enum Confidence { High, Medium, Low }

/// <summary>A value and the place it comes from. There is no other way to put a number into a rule.</summary>
public sealed record Cited<T> : ICited
{
    public required T Is { get; init; }
    public required string Cite { get; init; }
    public Confidence Confidence { get; init; } = Confidence.Medium;

    /// <summary>True when nobody has checked it against its source yet: where it appears, it says 未核实.</summary>
    public bool Unverified => Confidence == Confidence.Low;

    object? ICited.Value => Is;
}

/// <summary>Any cited value, whatever its type: what lint walks over.</summary>
interface ICited
{
    object? Value { get; }
    string Cite { get; }
    Confidence Confidence { get; }
}

public sealed record Source
{
    public required string Title { get; init; }
    public required string Where { get; init; }
}

/// <summary>知识卡。One rule's values in one edition, each with its source.</summary>
public abstract record Card
{
    public required string Id { get; init; }
    public required string Edition { get; init; }
    /// <summary>Its name in both tongues.</summary>
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Dictionary<string, Source> Sources { get; init; }

    public string Stamp => $"{Id}@{Edition}";

    /// <summary>Every value it cites, where it stands in the text; filled when it is read.</summary>
    internal IReadOnlyList<CitedAt> Cited { get; set; } = [];

    /// <summary>What is wrong by the card's own measure: an example that does not come out, limits that cross. One sentence each, for the reviewer.</summary>
    public virtual IEnumerable<string> Wrong() => [];

    /// <summary>What is wrong when it works beside the other cards of a house: an invented patient who is not asked what he should be.</summary>
    public virtual IEnumerable<string> WrongIn(Library library) => [];
}

/// <summary>A limit that stops somebody. An unverified value may not stand here.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BlocksAttribute : Attribute;

/// <summary>A card that may not be used, and why.</summary>
public sealed class KnowledgeException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The editions a hospital has adopted. A fact is judged by the edition in force on its day, never by a later one.</summary>
public sealed class Adopted<T>(params IReadOnlyList<(DateTimeOffset From, T Card)> editions) where T : Card
{
    readonly (DateTimeOffset From, T Card)[] editions = [.. editions.OrderBy(e => e.From)];

    public T? On(DateTimeOffset day) => editions.LastOrDefault(e => e.From <= day).Card;

    /// <summary>Every edition ever put in force, the oldest first.</summary>
    public IReadOnlyList<(DateTimeOffset From, T Card)> Editions => editions;
}
