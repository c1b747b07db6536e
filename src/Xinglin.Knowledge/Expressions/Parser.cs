using Part = System.Func<Xinglin.Knowledge.Expressions.Known, Xinglin.Knowledge.Expressions.Operand>;

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
    static Operand Either(Known k, Part a, Part b, bool decides)
    {
        MissingException? missing = null;
        foreach (var side in (Part[])[a, b])
        {
            try
            {
                if (side(k).IsTrue == decides) return Operand.Of(decides);
            }
            catch (MissingException e)
            {
                missing ??= e;
            }
        }
        return missing is null ? Operand.Of(!decides) : throw missing;
    }

    Part Not()
    {
        if (!Take("not")) return Comparison();
        var part = Not();
        return k => Operand.Of(!part(k).IsTrue);
    }

    Part Comparison()
    {
        var left = Sum();
        foreach (var sign in (string[])["<=", ">=", "<>", "<", ">", "="])
            if (Take(sign))
            {
                var right = Sum();
                return k => Operand.Of(Compare(sign, left(k), right(k)));
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
            var (a, b) = (left, Product());
            left = plus ? k => new(a(k).Number + b(k).Number) : k => new(a(k).Number - b(k).Number);
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
            var (a, b) = (left, Sign());
            left = times ? k => new(a(k).Number * b(k).Number) : k => new(a(k).Number / b(k).Number);
        }
        return left;
    }

    Part Sign()
    {
        if (!Take("-")) return Power();
        var part = Sign();
        return k => new(-part(k).Number);
    }

    Part Power()
    {
        var left = Value();
        if (!Take("^")) return left;
        var right = Sign();
        return k => new(Math.Pow(left(k).Number, right(k).Number));
    }

    Part Value()
    {
        var token = Next;
        at++;
        if (token.Number is { } number) return _ => new(number);
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
        return k => k(name) ?? throw new MissingException(name);
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
        return k => condition(k).IsTrue ? then(k) : otherwise(k);
    }

    Part KnownAt()
    {
        var name = Word();
        names.Add(name);
        Must(")");
        return k => Operand.Of(k(name) is not null);
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
        return k => chosen(k) is var c && ways.TryGetValue(c.ToString(), out var way) ? way(k)
            : throw new ExpressionException($"'{c}' is none of {string.Join(", ", ways.Keys)}");
    }

    /// <summary>count(a &lt; 1, b = 2): how many of these are true.</summary>
    Part Count()
    {
        List<Part> parts = [Or()];
        while (Take(",")) parts.Add(Or());
        Must(")");
        return k => new(parts.Count(p => p(k).IsTrue));
    }

    Part Call(Token name)
    {
        List<Part> given = [Or()];
        while (Take(",")) given.Add(Or());
        Must(")");
        var function = Functions.Find(name.Text, given.Count) ?? throw Fault(name, $"there is no function {name.Text} of {given.Count}");
        return k => new(function([.. given.Select(g => g(k).Number)]));
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
