using System.Buffers;
using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>How the disease answers to treatment: mCODE's disease status and response categories. The sender's words stay with it.
/// LOINC 97509-4 cancer disease progression, 88040-1 response to cancer treatment, 21976-6 treatment response.</summary>
sealed partial class ResponseReading : IReading
{
    public int Rank => 40;

    public IEnumerable<IFact>? Read(Observed o)
    {
        if (!o.Code.Any("97509-4", "88040-1", "21976-6") && !o.Profiled("disease-status") && !(o.Asked.AsSpan().ContainsAny(hints) && Asked().IsMatch(o.Asked))) return null;
        if (o.Absent is not null || o.Words is not { } words || Category(o.Coded) is not { } response) return null;
        return [new ResponseAssessed(response) { Criteria = Criteria(o), Words = words, Codes = o.Coded.Codes }];
    }

    static readonly SearchValues<string> hints = SearchValues.Create(["disease", "response", "疗效"], StringComparison.Ordinal);

    /// <summary>SNOMED CT: 268910001 improved, 359746009 stable, 271299001 worsened, 260415000 not detected, 709137006 undetermined.</summary>
    static Response? Category(Concept said) => said switch
    {
        var s when s.Any("260415000", "550991000124107") => Response.Complete,
        var s when s.Any("268910001") => Response.Partial,
        var s when s.Any("359746009") => Response.Stable,
        var s when s.Any("271299001") => Response.Progression,
        var s when s.Any("709137006") => Response.NotEvaluable,
        var s => s.Words switch
        {
            var w when NotEvaluable().IsMatch(w) => Response.NotEvaluable,
            var w when Complete().IsMatch(w) => Response.Complete,
            var w when Partial().IsMatch(w) => Response.Partial,
            var w when Mixed().IsMatch(w) => Response.Mixed,
            var w when Progression().IsMatch(w) => Response.Progression,
            var w when Stable().IsMatch(w) => Response.Stable,
            _ => null,
        },
    };

    static string Criteria(Observed o) => $"{o.Method.Words} {o.Code.Words}" switch
    {
        var w when w.Contains("irecist", StringComparison.Ordinal) => "iRECIST",
        var w when w.Contains("mrecist", StringComparison.Ordinal) => "mRECIST",
        var w when w.Contains("recist", StringComparison.Ordinal) => "RECIST 1.1",
        var w when w.Contains("lugano", StringComparison.Ordinal) => "Lugano",
        _ => "clinical",
    };

    [GeneratedRegex(@"cancer disease (?:status|progression)|response to cancer treatment|tumou?r response|疗效评价")]
    private static partial Regex Asked();

    [GeneratedRegex(@"undetermined|not evaluable|inevaluable|unknown|不可评价|无法评价")]
    private static partial Regex NotEvaluable();

    [GeneratedRegex(@"complete (?:remission|response)|full remission|no evidence of disease|not detected|^cr$|完全缓解")]
    private static partial Regex Complete();

    [GeneratedRegex(@"partial (?:remission|response)|improved|^pr$|部分缓解|好转")]
    private static partial Regex Partial();

    [GeneratedRegex(@"mixed|混合")]
    private static partial Regex Mixed();

    [GeneratedRegex(@"progress|worse|relapse|recurren|^pd$|进展|恶化|复发")]
    private static partial Regex Progression();

    [GeneratedRegex(@"stable|^sd$|稳定")]
    private static partial Regex Stable();
}
