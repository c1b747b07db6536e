using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinglin.Exchange.Fhir.Rules;

/// <summary>Reads an invariant's text into an expression. The text comes from r4.txt alone, so a mistake in it is ours.</summary>
sealed partial class ExpressionReader
{
    /// <summary>Weakest first; those of one row bind alike, from the left.</summary>
    static readonly string[][] precedence =
        [["implies"], ["or", "xor"], ["and"], ["in", "contains"], ["=", "!="], ["<=", ">=", "<", ">"], ["|"], ["is", "as"], ["+", "-", "&"]];

    readonly List<string> tokens;
    int at;

    ExpressionReader(string text) => tokens = [.. Token().Matches(text).Select(m => m.Value)];

    public static Expression Read(string text)
    {
        var reader = new ExpressionReader(text);
        var whole = reader.Level(0);
        return reader.at == reader.tokens.Count ? whole : throw new FormatException($"cannot read the invariant: {text}");
    }

    string? Next => at < tokens.Count ? tokens[at] : null;

    Expression Level(int level)
    {
        if (level == precedence.Length) return Path();
        var left = Level(level + 1);
        while (Next is { } word && precedence[level].Contains(word))
        {
            at++;
            left = new Binary(word, left, Level(level + 1));
        }
        return left;
    }

    Expression Path()
    {
        var path = Term(null);
        while (Next == ".")
        {
            at++;
            path = Term(path);
        }
        return path;
    }

    Expression Term(Expression? on)
    {
        var token = tokens[at++];
        if (token == "(")
        {
            var inner = Level(0);
            at++;
            return inner;
        }
        if (token[0] == '\'') return new Literal(Regex.Unescape(token[1..^1]));
        if (char.IsDigit(token[0])) return new Literal(decimal.Parse(token, CultureInfo.InvariantCulture));
        if (token is "true" or "false") return new Literal(token == "true");
        if (token[0] is '%' or '$') return new Variable(token);
        if (Next != "(") return new Step(on, token);
        at++;
        List<Expression> arguments = [];
        while (Next != ")")
        {
            arguments.Add(Level(0));
            if (Next == ",") at++;
        }
        at++;
        return new Call(on, token, arguments);
    }

    [GeneratedRegex(@"'(?:\\.|[^'\\])*'|[%$]?[A-Za-z_][A-Za-z0-9_]*|[0-9]+(?:\.[0-9]+)?|<=|>=|!=|[().,=<>|+\-&]")]
    private static partial Regex Token();
}
