namespace Xinglin.Knowledge;

/// <summary>有名之物。What people call by a Chinese name and type by its pinyin: a formula, a syndrome, a herb.</summary>
public interface INamed
{
    string Zh { get; }
    /// <summary>Syllables apart, with tones: "sì jūn zǐ tāng".</summary>
    string Pinyin { get; }
    /// <summary>Other names of the same thing.</summary>
    List<string> Also { get; }
}

public static class NamedThings
{
    extension(INamed thing)
    {
        /// <summary>Its name and every other one.</summary>
        public IEnumerable<string> Names => thing.Also.Prepend(thing.Zh);
    }
}
