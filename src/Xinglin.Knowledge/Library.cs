using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace Xinglin.Knowledge;

/// <summary>An edition put in force from a day on: the row of the house's own list, which is kept elsewhere and never rewritten.</summary>
public sealed record Adoption(string Card, string Edition, DateTimeOffset From);

/// <summary>An edition the house made itself: the texts a file and the rows beside it would hold. It is kept elsewhere.</summary>
/// <param name="Rows">null when the card has no rows</param>
public sealed record OwnEdition(string Wing, string Card, string Edition, string Text, string? Rows);

/// <summary>藏书。The knowledge folder as it lies on disk, and which of its cards this house has adopted; beside it the editions the house made itself.
/// Cards lie at &lt;wing&gt;/&lt;card&gt;/&lt;edition&gt;.yaml.</summary>
public sealed class Library
{
    static readonly Lazy<Library> beside = new(() => new());

    readonly ConcurrentDictionary<Type, object> shelves = new(), families = new();
    readonly ConcurrentDictionary<string, Card?> opened = new();
    readonly ConcurrentDictionary<string, string> texts = new();
    readonly Adoption[] adoptions;
    readonly ILookup<string, Adoption> adopted;
    readonly Dictionary<string, CardFile> byStamp;

    /// <param name="folder">the knowledge folder; beside the program when not given</param>
    /// <param name="adoptions">what the house adopted itself, behind the list that came with the folder</param>
    /// <param name="own">editions the house made itself</param>
    /// <exception cref="KnowledgeException">there is no such folder, or its adoption list is unreadable</exception>
    public Library(string? folder = null, IEnumerable<(string Card, string Edition, DateTimeOffset From)>? adoptions = null, IEnumerable<OwnEdition>? own = null)
    {
        Folder = folder ?? Path.Combine(AppContext.BaseDirectory, "knowledge");
        if (!Directory.Exists(Folder)) throw new KnowledgeException($"no knowledge folder at {Folder}");
        CardFile[] files = [.. CardFile.In(Folder)];
        Files = [.. files, .. (own ?? []).Select(o => CardFile.Of(Folder, o))];
        byStamp = Files.DistinctBy(f => f.Stamp).ToDictionary(f => f.Stamp);
        this.adoptions = [.. AdoptionList.Read(Folder, files), .. (adoptions ?? []).Select(a => new Adoption(a.Card, a.Edition, a.From))];
        adopted = this.adoptions.ToLookup(a => a.Card);
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
    public object For(Type card) => Made(nameof(For), card);

    /// <summary>The id of the cards a record reads: FebrileNeutropeniaCard reads febrile-neutropenia; of a family, its folder.</summary>
    public static string IdOf(Type card) => CardTypes.NameOf(card);

    /// <summary>One edition as it lies in the folder; null when there is none or it may not be used.</summary>
    /// <param name="stamp">card@edition</param>
    public Card? Find(string stamp) => opened.GetOrAdd(stamp, Look);

    /// <summary>The text of an edition as it was when it was first asked for, which is the text its card was read from.</summary>
    internal string TextOf(string stamp) => texts.GetOrAdd(stamp, s => byStamp[s].Text());

    Card? Look(string stamp)
    {
        if (byStamp.GetValueOrDefault(stamp) is not { } file || CardTypes.For(file) is not { } type) return null;
        return file.Read(type);
    }

    /// <summary>Reads every card of the folder now, so that one that may not be used is found before anybody asks for it; how many there are.</summary>
    /// <exception cref="KnowledgeException">the first that may not be used</exception>
    public int ReadAll() => Files.AsParallel().Count(f => Find(f.Stamp) is not null);

    /// <summary>Every card of a family the house has adopted, by id.</summary>
    /// <exception cref="KnowledgeException">an adopted edition is missing or may not be used</exception>
    public IReadOnlyDictionary<string, Adopted<T>> Family<T>() where T : Card => (IReadOnlyDictionary<string, Adopted<T>>)families.GetOrAdd(typeof(T), _ => Gather<T>());

    Dictionary<string, Adopted<T>> Gather<T>() where T : Card => Members<T>().ToDictionary(id => id, Shelve<T>);

    /// <summary>The same without reading any of them before it is asked for.</summary>
    public AdoptedFamily<T> FamilyOf<T>() where T : Card => (AdoptedFamily<T>)families.GetOrAdd(typeof(AdoptedFamily<T>), _ => new AdoptedFamily<T>(Members<T>(), Shelve<T>));

    /// <summary>What a rule asks for by the type of its parameter: the adopted editions of a card, or of a family.</summary>
    public object Given(Type parameter)
    {
        var card = parameter.GetGenericArguments().Single();
        return parameter.GetGenericTypeDefinition() == typeof(AdoptedFamily<>) ? Made(nameof(FamilyOf), card) : For(card);
    }

    HashSet<string> Members<T>() where T : Card
    {
        var folder = typeof(T).GetCustomAttribute<FamilyAttribute>()!.Folder;
        return [.. Files.Where(f => f.Wing == folder).Select(f => f.Card).Where(adopted.Contains)];
    }

    object Made(string method, Type card) => typeof(Library).GetMethod(method, 1, [])!.MakeGenericMethod(card).Invoke(this, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    Adopted<T> Shelve<T>() where T : Card => Shelve<T>(CardTypes.IdOf(typeof(T)));

    Adopted<T> Shelve<T>(string id) where T : Card => new([.. adopted[id].Select(a => (a.From, Open<T>(a)))]);

    T Open<T>(Adoption adoption) where T : Card
    {
        if (byStamp.GetValueOrDefault($"{adoption.Card}@{adoption.Edition}") is not { } file)
            throw new KnowledgeException($"{adoption.Card}@{adoption.Edition} is adopted from {adoption.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, and there is no such edition in {Folder}");
        return (T)opened.GetOrAdd(file.Stamp, _ => file.Read(typeof(T)))!;
    }
}

/// <summary>A card as a file: its place says its wing, its id and its edition.</summary>
sealed record CardFile(string Path, string Wing, string Card, string Edition)
{
    /// <summary>The texts of an edition that lies in no folder.</summary>
    OwnEdition? Own { get; init; }

    public string Text()
    {
        using var text = Open();
        return text.ReadToEnd();
    }

    TextReader Open() => Own is { } own ? new StringReader(own.Text) : File.OpenText(Path);

    /// <exception cref="KnowledgeException">what refuses it</exception>
    public Card Read(Type type)
    {
        using var text = Open();
        return WithRows(Cards.Read(type, text));
    }

    /// <summary>As it lies there, sound or not.</summary>
    /// <exception cref="KnowledgeException">it cannot be read at all</exception>
    public ReadCard Parse(Type type)
    {
        using var text = Open();
        var read = Cards.Parse(type, text);
        WithRows(read.Card);
        return read;
    }

    Card WithRows(Card card)
    {
        if (card is not Materia.ITabled tabled) return card;
        var path = System.IO.Path.ChangeExtension(Path, ".csv");
        if (Own is null ? !File.Exists(path) : Own.Rows is null) throw new KnowledgeException($"{card.Stamp}: its rows are missing, {System.IO.Path.GetFileName(path)} does not lie beside it");
        using TextReader rows = Own?.Rows is { } beside ? new StringReader(beside) : File.OpenText(path);
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

    public string Stamp { get; } = $"{Card}@{Edition}";

    /// <summary>Where it would lie, were it a file.</summary>
    public static CardFile Of(string folder, OwnEdition own) =>
        new(System.IO.Path.Combine(folder, own.Wing, own.Card, $"{own.Edition}.yaml"), own.Wing, own.Card, own.Edition) { Own = own };

    public static IEnumerable<CardFile> In(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (System.IO.Path.GetRelativePath(folder, path).Split(System.IO.Path.DirectorySeparatorChar) is [var wing, var card, var edition])
                yield return new(path, wing, card, System.IO.Path.GetFileNameWithoutExtension(edition));
    }
}
