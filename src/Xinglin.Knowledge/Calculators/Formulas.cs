using System.Collections.Concurrent;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Calculators;

/// <summary>Each text is parsed once.</summary>
static class Formulas
{
    static readonly ConcurrentDictionary<string, Expression> parsed = new();

    public static Expression Of(string text) => parsed.GetOrAdd(text, Expression.Parse);
}
