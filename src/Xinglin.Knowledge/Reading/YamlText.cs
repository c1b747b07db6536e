using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Xinglin.Knowledge.Reading;

/// <summary>A walk through the text of a card: where it is, and the words it meets. What runs for every character is compiled well at once: a program that starts reads everything and then never again.</summary>
sealed class YamlText(string text)
{
    int at, lineStart;

    public int Line { get; private set; } = 1;
    public int Column => at - lineStart;
    public bool AtEnd => at >= text.Length;

    /// <summary>The character here; nothing beyond the end.</summary>
    public char Here => at < text.Length ? text[at] : '\0';

    public bool EndOfLine => AtEnd || text[at] is '\n' or '\r' || text[at] == '#' && (at == lineStart || text[at - 1] == ' ');

    /// <summary>A hyphen with a blank behind it begins an item.</summary>
    public bool AtDash => Here == '-' && (After(1) is ' ' or '\n' or '\r' or '\0');

    char After(int count) => at + count < text.Length ? text[at + count] : '\0';

    public void Skip(int count) => at += count;

    public ReadingException Fault(string what) => new(Line, what);

    /// <summary>Over blanks; true when there was one or none is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Blank()
    {
        while (Here == ' ') at++;
        return Here == '\t' ? throw Fault("blanks are written, never tabs") : true;
    }

    /// <summary>To the first thing of this line or a later one, over comments and empty lines.</summary>
    public void ToNext() => Across();

    /// <summary>Over blanks, comments and line ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Across()
    {
        while (Blank() && EndOfLine && !AtEnd) NextLine();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void NextLine()
    {
        var end = text.IndexOf('\n', at);
        at = end < 0 ? text.Length : end + 1;
        lineStart = at;
        Line++;
    }

    /// <summary>How long the key is that begins here; -1 when none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int KeyLength()
    {
        if (Here is '{' or '[' or '|' or '>' or '\0') return -1;
        if (Here is '"' or '\'')
        {
            var end = at + 1;
            while (end < text.Length && text[end] != Here && text[end] != '\n') end += text[end] == '\\' && Here == '"' ? 2 : 1;
            return end + 1 < text.Length && text[end] == Here && text[end + 1] == ':' ? end + 1 - at : -1;
        }
        for (var end = at; end < text.Length && text[end] is not ('\n' or '\r'); end++)
        {
            if (text[end] == '#' && end > at && text[end - 1] == ' ') return -1;
            if (text[end] == ':' && (end + 1 == text.Length || text[end + 1] is ' ' or '\n' or '\r')) return end - at;
        }
        return -1;
    }

    /// <summary>The key, and over its colon.</summary>
    public string Key(int length)
    {
        var end = at + length;
        var key = Here is '"' or '\'' ? Quoted() : Sound(text[at..end]).TrimEnd(' ');
        at = end + 1;
        return key;
    }

    /// <summary>A word without quotes, to the end of its line or, in brackets, to the next sign; lines that go on further right belong to it.</summary>
    public string Plain(int parent, bool inFlow)
    {
        var begin = at;
        PlainLine(inFlow);
        var word = Sound(text[begin..at].TrimEnd(' '));
        StringBuilder? more = null;
        while (EndOfLine && !AtEnd && Here != '#')
        {
            var (here, line, start) = (at, Line, lineStart);
            var folds = -1;
            while (EndOfLine && !AtEnd && Here != '#')
            {
                NextLine();
                folds++;
                Blank();
            }
            if (AtEnd || Here == '#' || (inFlow ? Here is ',' or '}' or ']' or ':' : Column <= parent || KeyLength() >= 0))
            {
                (at, Line, lineStart) = (here, line, start);
                break;
            }
            begin = at;
            PlainLine(inFlow);
            more ??= new(word);
            more.Append(folds == 0 ? " " : new string('\n', folds)).Append(text[begin..at].TrimEnd(' '));
        }
        return more?.ToString() ?? word;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void PlainLine(bool inFlow)
    {
        for (; !EndOfLine; at++)
        {
            if (inFlow && (text[at] is ',' or '[' or ']' or '{' or '}')) return;
            if (text[at] == ':' && (After(1) is ' ' or '\n' or '\r' or '\0' || inFlow && (After(1) is ',' or '}' or ']')))
                if (inFlow) return;
                else throw Fault("a colon and a blank inside a word need quotes around it");
        }
    }

    string Sound(string word) => word is ['&' or '*' or '!' or '%' or '@' or '`' or '?', ..]
        ? throw Fault($"a word beginning with {word[0]} needs quotes around it") : word is "---" or "..." ? throw Fault("a card is one document") : word;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string Quoted()
    {
        var quote = Here;
        var word = new StringBuilder();
        for (at++; ; at++)
        {
            if (AtEnd) throw Fault("a closing quote is missing");
            var c = text[at];
            if (c == quote && !(quote == '\'' && After(1) == '\'')) break;
            if (c is '\n' or '\r') Fold(word);
            else if (c == '\\' && quote == '"') word.Append(Escaped());
            else
            {
                if (c == '\'' && quote == '\'') at++;
                word.Append(c);
            }
        }
        at++;
        return word.ToString();
    }

    /// <summary>A line end inside quotes is a blank; empty lines stay.</summary>
    void Fold(StringBuilder word)
    {
        while (word.Length > 0 && word[^1] == ' ') word.Length--;
        var folds = -1;
        while (!AtEnd && (Here is '\n' or '\r'))
        {
            NextLine();
            folds++;
            Blank();
        }
        word.Append(folds == 0 ? " " : new string('\n', folds));
        at--;
    }

    string Escaped()
    {
        at++;
        return Here switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            '0' => "\0",
            '"' or '\\' or '/' or ' ' => Here.ToString(),
            'u' when int.TryParse(text.AsSpan(at + 1, Math.Min(4, text.Length - at - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Hex(code),
            _ => throw Fault($"\\{Here} means nothing"),
        };
    }

    string Hex(int code)
    {
        at += 4;
        return ((char)code).ToString();
    }

    /// <summary>A text behind | (lines stay) or &gt; (lines join); a hyphen behind the sign leaves the last line end away.</summary>
    public string Literal(int parent)
    {
        var (joins, keeps) = (Here == '>', true);
        at++;
        if (Here == '-') (keeps, at) = (false, at + 1);
        else if (Here is '+' or (>= '0' and <= '9')) throw Fault("only | and > and a hyphen are read here");
        Blank();
        if (!EndOfLine) throw Fault("the text begins on the next line");
        NextLine();
        var lines = Lines(parent);
        while (lines is [.., ""]) lines.RemoveAt(lines.Count - 1);
        var word = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) word.Append(!joins || lines[i] is "" or [' ', ..] || lines[i - 1] is [' ', ..] ? "\n" : lines[i - 1] is "" ? "" : " ");
            word.Append(lines[i]);
        }
        return keeps && lines.Count > 0 ? word.Append('\n').ToString() : word.ToString();
    }

    List<string> Lines(int parent)
    {
        List<string> lines = [];
        var indent = -1;
        while (!AtEnd)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text[at..end].TrimEnd('\r');
            var blanks = line.Length - line.TrimStart(' ').Length;
            if (blanks < line.Length)
            {
                if (blanks <= Math.Max(parent, -1)) break;
                if (indent < 0) indent = blanks;
                if (blanks < indent) break;
            }
            lines.Add(blanks == line.Length ? "" : line[indent..]);
            NextLine();
        }
        return lines;
    }
}
