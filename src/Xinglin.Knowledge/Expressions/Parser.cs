using Part = System.Func<Xinglin.Knowledge.Expressions.Known, Xinglin.Knowledge.Expressions.Operand?>;

namespace Xinglin.Knowledge.Expressions;

/// <summary>Reads: or &lt; and &lt; not &lt; comparison &lt; sum &lt; product &lt; sign &lt; power &lt; value.</summary>
sealed class Parser(string text)
{
    readonly List<Token> tokens = Lexer.Cut(text);
    readonly HashSet<string> names = [];
    int at;

    public IReadOnlySet<string> Names => names;

    Token Next => tokens[at];

    public Part Whole()
    {
        var part = Or();
        return Next.Text is "" ? part : throw Fault("the expression goes on here unexpectedly");
    }

    Part Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (a, b) = (left, And());
            left = k => Either(k, a, b, true);
        }
        return left;
    }

    Part And()
    {
        var left = Not();
        while (Take("and"))
        {
            var (a, b) = (left, Not());
            left = k => Either(k, a, b, false);
        }
        return left;
    }

    /// <summary>One side that decides is enough: what is not known beside it changes nothing.</summary>
    static Operand? Either(Known k, Part a, Part b, bool decides)
    {
        var left = a(k);
        if (left?.IsTrue == decides) return Operand.Of(decides);
        var right = b(k);
        if (right?.IsTrue == decides) return Operand.Of(decides);
        return left is null || right is null ? null : Operand.Of(!decides);
    }

    /// <summary>Both sides, or nothing.</summary>
    static Part Both(Part a, Part b, Func<Operand, Operand, Operand> of) => k => a(k) is { } x && b(k) is { } y ? of(x, y) : null;

    Part Not()
    {
        if (!Take("not")) return Comparison();
        var part = Not();
        return k => part(k) is { } truth ? Operand.Of(!truth.IsTrue) : null;
    }

    Part Comparison()
    {
        var left = Sum();
        foreach (var sign in (string[])["<=", ">=", "<>", "<", ">", "="])
            if (Take(sign))
            {
                return Both(left, Sum(), (a, b) => Operand.Of(Compare(sign, a, b)));
            }
        return left;
    }

    static bool Compare(string sign, Operand a, Operand b) => sign switch
    {
        "=" => a.Word == b.Word && (a.Word is not null || a.Number == b.Number),
        "<>" => a.Word != b.Word || a.Word is null && a.Number != b.Number,
        "<" => a.Number < b.Number,
        ">" => a.Number > b.Number,
        "<=" => a.Number <= b.Number,
        _ => a.Number >= b.Number,
    };

    Part Sum()
    {
        var left = Product();
        while (Next.Text is "+" or "-")
        {
            var plus = Next.Text == "+";
            at++;
            left = Both(left, Product(), plus ? (a, b) => new(a.Number + b.Number) : (a, b) => new(a.Number - b.Number));
        }
        return left;
    }

    Part Product()
    {
        var left = Sign();
        while (Next.Text is "*" or "/")
        {
            var times = Next.Text == "*";
            at++;
            left = Both(left, Sign(), times ? (a, b) => new(a.Number * b.Number) : (a, b) => new(a.Number / b.Number));
        }
        return left;
    }

    Part Sign()
    {
        if (!Take("-")) return Power();
        var part = Sign();
        return k => part(k) is { } number ? new Operand(-number.Number) : null;
    }

    Part Power()
    {
        var left = Value();
        if (!Take("^")) return left;
        return Both(left, Sign(), (a, b) => new(Math.Pow(a.Number, b.Number)));
    }

    Part Value()
    {
        var token = Next;
        at++;
        if (token.Number is { } number) return _ => new Operand(number);
        if (token.Text == "(")
        {
            var inner = Or();
            Must(")");
            return inner;
        }
        if (!token.IsName) throw Fault(token, "a number, a name or a bracket is missing");
        if (!Take("(")) return Name(token.Text);
        return token.Text switch
        {
            "if" => If(),
            "known" => KnownAt(),
            "pick" => Pick(),
            "count" => Count(),
            _ => Call(token),
        };
    }

    Part Name(string name)
    {
        names.Add(name);
        return k => k(name);
    }

    /// <summary>if(condition, then, otherwise): only the way taken needs its names.</summary>
    Part If()
    {
        var condition = Or();
        Must(",");
        var then = Or();
        Must(",");
        var otherwise = Or();
        Must(")");
        return k => condition(k) is { } truth ? truth.IsTrue ? then(k) : otherwise(k) : null;
    }

    Part KnownAt()
    {
        var name = Word();
        names.Add(name);
        Must(")");
        var whether = Expression.Whether + name;
        return k => Operand.Of(k(whether) is not null);
    }

    /// <summary>pick(ascites, none: 1, mild: 2, severe: 3)</summary>
    Part Pick()
    {
        var chosen = Name(Word());
        Dictionary<string, Part> ways = [];
        while (Take(","))
        {
            var word = Word();
            Must(":");
            ways.Add(word, Sum());
        }
        Must(")");
        return k => chosen(k) is not { } c ? null : ways.TryGetValue(c.ToString(), out var way) ? way(k)
            : throw new ExpressionException($"'{c}' is none of {string.Join(", ", ways.Keys)}");
    }

    /// <summary>count(a &lt; 1, b = 2): how many of these are true.</summary>
    Part Count()
    {
        List<Part> parts = [Or()];
        while (Take(",")) parts.Add(Or());
        Must(")");
        return k =>
        {
            var truths = parts.ConvertAll(p => p(k));
            return truths.Contains(null) ? null : new Operand(truths.Count(t => t!.Value.IsTrue));
        };
    }

    Part Call(Token name)
    {
        List<Part> given = [Or()];
        while (Take(",")) given.Add(Or());
        Must(")");
        var function = Functions.Find(name.Text, given.Count) ?? throw Fault(name, $"there is no function {name.Text} of {given.Count}");
        return k =>
        {
            var numbers = given.ConvertAll(g => g(k));
            return numbers.Contains(null) ? null : new Operand(function([.. numbers.Select(n => n!.Value.Number)]));
        };
    }

    string Word()
    {
        var token = Next;
        if (!token.IsName) throw Fault("a name is missing");
        at++;
        return token.Text;
    }

    bool Take(string sign)
    {
        if (Next.Number is not null || Next.Text != sign) return false;
        at++;
        return true;
    }

    void Must(string sign)
    {
        if (!Take(sign)) throw Fault($"'{sign}' is missing");
    }

    ExpressionException Fault(string what) => Fault(Next, what);

    ExpressionException Fault(Token token, string what) => new($"character {token.At} of '{text}': {what}");
}
