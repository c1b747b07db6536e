namespace Xinglin.Knowledge.Reading;

/// <summary>The YAML that cards are written in: maps and lists by indentation or in brackets, words plain or quoted, texts behind | and &gt;.
/// Five hundred cards are read at every start, and a reader of the whole language takes a second for them; what cards have no use for
/// (anchors, tags, several documents, tabs) is refused with its line. A spec holds it against YamlDotNet on every file.</summary>
sealed class Yaml(string text)
{
    readonly YamlText words = new(text);

    /// <exception cref="ReadingException">what is not understood, with its line</exception>
    public static Node Read(string text) => new Yaml(text).Whole();

    Node Whole()
    {
        words.ToNext();
        var node = words.AtEnd ? new Word(1, null) : Block(-1);
        words.ToNext();
        return words.AtEnd ? node : throw words.Fault("this stands left of what it belongs to");
    }

    /// <summary>What begins here, on a line of its own or behind a hyphen.</summary>
    Node Block(int parent)
    {
        if (words.AtDash) return Sequence(words.Column);
        return words.KeyLength() >= 0 ? Mapping(words.Column) : Inline(parent);
    }

    Items Sequence(int column)
    {
        var items = new Items(words.Line, []);
        while (words.AtDash && words.Column == column)
        {
            words.Skip(1);
            items.All.Add(Behind(column, sameColumn: false));
            Next(column);
        }
        return items;
    }

    Members Mapping(int column)
    {
        var members = new Members(words.Line, []);
        while (!words.AtEnd && words.Column == column)
        {
            if (words.AtDash || words.KeyLength() is not (>= 0 and var length)) throw words.Fault("a key and a colon are missing");
            var (line, key) = (words.Line, words.Key(length));
            if (members.All.Exists(m => m.Key == key)) throw new ReadingException(line, $"{key} is written twice");
            members.All.Add((key, Behind(column, sameColumn: true)));
            Next(column);
        }
        return members;
    }

    /// <summary>To the next line of the same block; a line further right belongs to nothing.</summary>
    void Next(int column)
    {
        words.ToNext();
        if (!words.AtEnd && words.Column > column) throw words.Fault("this is indented further than what it belongs to");
    }

    /// <summary>What stands behind a hyphen or a colon: on the line, or below it and further right; a list may begin below its key without indentation.</summary>
    Node Behind(int column, bool sameColumn)
    {
        var line = words.Line;
        if (words.Blank() && !words.EndOfLine) return sameColumn ? Inline(column) : Block(column);
        words.ToNext();
        if (!words.AtEnd && (words.Column > column || sameColumn && words.Column == column && words.AtDash)) return Block(column);
        return new Word(line, null);
    }

    Node Inline(int parent) => words.Here switch
    {
        '{' or '[' => Flow(),
        '|' or '>' => new Word(words.Line, words.Literal(parent)),
        '"' or '\'' => new Word(words.Line, words.Quoted()),
        _ => Plain(words.Line, words.Plain(parent, inFlow: false)),
    };

    Node Flow()
    {
        words.Across();
        switch (words.Here)
        {
            case '{':
                var members = new Members(words.Line, []);
                Bracket('}', () => Pair(members));
                return members;
            case '[':
                var items = new Items(words.Line, []);
                Bracket(']', () => items.All.Add(Flow()));
                return items;
            case '"' or '\'':
                return new Word(words.Line, words.Quoted());
            default:
                return Plain(words.Line, words.Plain(-1, inFlow: true));
        }
    }

    void Pair(Members members)
    {
        var (line, quoted) = (words.Line, words.Here is '"' or '\'');
        var key = quoted ? words.Quoted() : words.Plain(-1, inFlow: true);
        if (members.All.Exists(m => m.Key == key)) throw new ReadingException(line, $"{key} is written twice");
        words.Across();
        if (words.Here is not ':') throw words.Fault($"a colon is missing behind {key}");
        words.Skip(1);
        words.Across();
        members.All.Add((key, words.Here is ',' or '}' ? new Word(line, null) : Flow()));
    }

    void Bracket(char closing, Action one)
    {
        words.Skip(1);
        while (true)
        {
            words.Across();
            if (words.Here == closing) break;
            one();
            words.Across();
            if (words.Here == ',') words.Skip(1);
            else if (words.Here != closing) throw words.Fault($"a comma or {closing} is missing");
        }
        words.Skip(1);
    }

    static Word Plain(int line, string text) => new(line, text is "" or "~" or "null" or "Null" or "NULL" ? null : text);
}
