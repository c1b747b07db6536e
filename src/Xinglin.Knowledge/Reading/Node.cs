namespace Xinglin.Knowledge.Reading;

/// <summary>One place of a card's text: a word, a list or a map, and the line it stands on.</summary>
/// <param name="Line">from 1</param>
abstract record Node(int Line);

/// <param name="Text">null for a key with nothing behind it</param>
sealed record Word(int Line, string? Text) : Node(Line);

sealed record Items(int Line, List<Node> All) : Node(Line);

sealed record Members(int Line, List<(string Key, Node Value)> All) : Node(Line);

/// <summary>The text is not the YAML of cards.</summary>
sealed class ReadingException(int line, string what) : Exception(what)
{
    public int Line => line;
}
