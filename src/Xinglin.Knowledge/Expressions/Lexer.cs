using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinglin.Knowledge.Expressions;

/// <param name="At">the character it begins at, from 1</param>
readonly record struct Token(string Text, double? Number, int At)
{
    public bool IsName => Number is null && Text is not "" && (char.IsLetter(Text[0]) || Text[0] == '_');
}

/// <summary>Cuts an expression into numbers, names and signs. A name may carry hyphens inside, as the keys of a card do; minus between values has blanks around it.</summary>
static partial class Lexer
{
    public static List<Token> Cut(string text)
    {
        List<Token> tokens = [];
        for (var at = 0; at < text.Length;)
        {
            var match = Piece().Match(text, at);
            if (!match.Success) throw new ExpressionException($"character {at + 1}: '{text[at]}' means nothing here");
            at += match.Length;
            if (match.Groups["blank"].Success) continue;
            double? number = match.Groups["number"].Success ? double.Parse(match.Value, CultureInfo.InvariantCulture) : null;
            tokens.Add(new(match.Value, number, match.Index + 1));
        }
        tokens.Add(new("", null, text.Length + 1));
        return tokens;
    }

    [GeneratedRegex(@"\G(?:(?<blank>\s+)|(?<number>\d+(?:\.\d+)?)|[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*|<=|>=|<>|[-+*/^()<>=,:])")]
    private static partial Regex Piece();
}
