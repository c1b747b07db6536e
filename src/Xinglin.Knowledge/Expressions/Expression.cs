namespace Xinglin.Knowledge.Expressions;

/// <summary>What a part of an expression comes to: a number, a truth, or a word chosen from a list.</summary>
public readonly record struct Operand(double Number, string? Word = null)
{
    public static Operand Of(bool truth) => new(truth ? 1 : 0);
    public bool IsTrue => Number != 0;
    public override string ToString() => Word ?? Number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What is known under which name.</summary>
public delegate Operand? Known(string name);

/// <summary>A name the expression needs and nobody gave: the answer is "cannot say", never a guess.</summary>
public sealed class MissingException(string name) : Exception(name)
{
    public string Name => Message;
}

/// <summary>An expression that cannot be read, and where.</summary>
public sealed class ExpressionException(string message) : Exception(message);

/// <summary>算式。The arithmetic of a card: + − × ÷ ^, comparisons, and/or/not, and the few functions of <see cref="Functions"/>.
/// A formula is text that a clinician can read beside its source, and it can do nothing but compute.</summary>
public sealed class Expression
{
    /// <summary>Before a name: only whether it is known is asked.</summary>
    internal const string Whether = "?";

    readonly Func<Known, Operand?> of;

    Expression(string text, Func<Known, Operand?> of, IReadOnlySet<string> names) => (Text, this.of, Names) = (text, of, names);

    public string Text { get; }

    /// <summary>The names it reads.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <exception cref="ExpressionException">the text is no expression; says at which character</exception>
    public static Expression Parse(string text)
    {
        var parser = new Parser(text);
        var of = parser.Whole();
        return new(text, of, parser.Names);
    }

    /// <exception cref="MissingException">a name it needs on this way is not known</exception>
    public Operand Evaluate(Known known)
    {
        string? missing = null;
        return of(Noted) ?? throw new MissingException(missing!);

        Operand? Noted(string name)
        {
            var value = Asked(known, name);
            if (value is null && !name.StartsWith(Whether, StringComparison.Ordinal)) missing ??= name;
            return value;
        }
    }

    /// <summary>The same; null where something it needs on this way is not known.</summary>
    public Operand? Try(Known known) => of(name => Asked(known, name));

    static Operand? Asked(Known known, string name) => known(name.StartsWith(Whether, StringComparison.Ordinal) ? name[Whether.Length..] : name);

    public override string ToString() => Text;
}
