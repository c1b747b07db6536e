using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Xinglin.Knowledge;

/// <summary>An edition put in force from a day on: the row of the house's own list, which is kept elsewhere and never rewritten.</summary>
public readonly record struct Adoption(string Card, string Edition, DateTimeOffset From);

/// <summary>藏书。The knowledge folder as it lies on disk, and which of its cards this house has adopted.
/// Cards lie at &lt;wing&gt;/&lt;card&gt;/&lt;edition&gt;.yaml.</summary>
public sealed class Library
{
    static readonly Lazy<Library> beside = new(() => new());

    readonly ConcurrentDictionary<Type, object> shelves = new(), families = new();
    readonly ConcurrentDictionary<string, Card?> opened = new();
    readonly Adoption[] adoptions;

    /// <param name="folder">the knowledge folder; beside the program when not given</param>
    /// <param name="adoptions">what the house adopted itself, behind the list that came with the folder</param>
    /// <exception cref="KnowledgeException">there is no such folder, or its adoption list is unreadable</exception>
    public Library(string? folder = null, IEnumerable<(string Card, string Edition, DateTimeOffset From)>? adoptions = null)
    {
        Folder = folder ?? Path.Combine(AppContext.BaseDirectory, "knowledge");
        if (!Directory.Exists(Folder)) throw new KnowledgeException($"no knowledge folder at {Folder}");
        Files = [.. CardFile.In(Folder)];
        this.adoptions = [.. AdoptionList.Read(Folder, Files), .. (adoptions ?? []).Select(a => new Adoption(a.Card, a.Edition, a.From))];
    }

    /// <summary>The folder beside the program, with the adoptions that came with it.</summary>
    public static Library Default => beside.Value;

    public string Folder { get; }

    public IReadOnlyList<Adoption> Adoptions => adoptions;

    internal IReadOnlyList<CardFile> Files { get; }

    /// <summary>The editions of one card in force; empty when the house has adopted none, and then its rule is silent.</summary>
    /// <exception cref="KnowledgeException">an adopted edition is missing or may not be used</exception>
    public Adopted<T> For<T>() where T : Card => (Adopted<T>)shelves.GetOrAdd(typeof(T), _ => Shelve<T>());

    /// <summary>The same for a card type only known at run time: an <see cref="Adopted{T}"/> of it.</summary>
    public object For(Type card) => typeof(Library).GetMethod(nameof(For), 1, [])!.MakeGenericMethod(card).Invoke(this, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    /// <summary>The id of the cards a record reads: FebrileNeutropeniaCard reads febrile-neutropenia.</summary>
    public static string IdOf(Type card) => CardTypes.IdOf(card);

    /// <summary>One edition as it lies in the folder; null when there is none or it may not be used.</summary>
    /// <param name="stamp">card@edition</param>
    public Card? Find(string stamp) => opened.GetOrAdd(stamp, Look);

    Card? Look(string stamp)
    {
        if (Files.FirstOrDefault(f => $"{f.Card}@{f.Edition}" == stamp) is not { } file || CardTypes.For(file) is not { } type) return null;
        return file.Read(type);
    }

    /// <summary>Every card of a family the house has adopted, by id.</summary>
    /// <exception cref="KnowledgeException">an adopted edition is missing or may not be used</exception>
    public IReadOnlyDictionary<string, Adopted<T>> Family<T>() where T : Card => (IReadOnlyDictionary<string, Adopted<T>>)families.GetOrAdd(typeof(T), _ => Gather<T>());

    Dictionary<string, Adopted<T>> Gather<T>() where T : Card
    {
        var folder = typeof(T).GetCustomAttribute<FamilyAttribute>()!.Folder;
        return Files.Where(f => f.Wing == folder).Select(f => f.Card).Distinct().Where(id => adoptions.Any(a => a.Card == id)).ToDictionary(id => id, Shelve<T>);
    }

    Adopted<T> Shelve<T>() where T : Card => Shelve<T>(CardTypes.IdOf(typeof(T)));

    Adopted<T> Shelve<T>(string id) where T : Card => new([.. adoptions.Where(a => a.Card == id).Select(a => (a.From, Open<T>(a)))]);

    T Open<T>(Adoption adopted) where T : Card
    {
        var file = Files.FirstOrDefault(f => f.Card == adopted.Card && f.Edition == adopted.Edition)
            ?? throw new KnowledgeException($"{adopted.Card}@{adopted.Edition} is adopted from {adopted.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, and there is no such edition in {Folder}");
        return (T)file.Read(typeof(T));
    }
}

/// <summary>A card as a file: its place says its wing, its id and its edition.</summary>
sealed record CardFile(string Path, string Wing, string Card, string Edition)
{
    /// <exception cref="KnowledgeException">what refuses it</exception>
    public Card Read(Type type)
    {
        using var text = File.OpenText(Path);
        return WithRows(Cards.Read(type, text));
    }

    /// <summary>As it lies there, sound or not.</summary>
    /// <exception cref="KnowledgeException">it cannot be read at all</exception>
    public ReadCard Parse(Type type)
    {
        using var text = File.OpenText(Path);
        var read = Cards.Parse(type, text);
        WithRows(read.Card);
        return read;
    }

    Card WithRows(Card card)
    {
        if (card is not Materia.ITabled tabled) return card;
        var path = System.IO.Path.ChangeExtension(Path, ".csv");
        if (!File.Exists(path)) throw new KnowledgeException($"{card.Stamp}: its rows are missing, {System.IO.Path.GetFileName(path)} does not lie beside it");
        using var rows = File.OpenText(path);
        try
        {
            tabled.Read(rows);
        }
        catch (KnowledgeException e)
        {
            throw new KnowledgeException($"{card.Stamp}, {System.IO.Path.GetFileName(path)}, {e.Message}", e);
        }
        return card;
    }

    public static IEnumerable<CardFile> In(string folder) =>
        from wing in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
        from card in Directory.EnumerateDirectories(wing).Order(StringComparer.Ordinal)
        from file in Directory.EnumerateFiles(card, "*.yaml").Order(StringComparer.Ordinal)
        select new CardFile(file, System.IO.Path.GetFileName(wing), System.IO.Path.GetFileName(card), System.IO.Path.GetFileNameWithoutExtension(file));
}
