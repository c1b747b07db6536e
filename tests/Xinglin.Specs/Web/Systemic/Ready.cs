using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web.Systemic;

/// <summary>An invented patient who may be treated: the one of the worked doses, M 60 y, 170 cm, 65 kg, creatinine 88.4 µmol/L.</summary>
static class Ready
{
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static (TimeSpan Ago, IFact Fact)[] Patient =>
    [
        (60 * Day, new SexStated(Sex.Male)), (60 * Day, new Birth(PartialDate.Of(DateOnly.FromDateTime(DateTime.UtcNow).AddYears(-60).AddDays(-40)))), (50 * Day, new Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3" }),
        (45 * Day, new PathologyReport("（胃窦）中分化腺癌")), (30 * Day, new LaboratoryResult("HBsAg") { Loinc = "5196-1", Text = "阴性" }), (30 * Day, new LaboratoryResult("抗-HBc") { Text = "阴性" }),
        (30 * Day, new AllergyStated(AllergyAnswer.NoneKnown)), (2 * Day, new BodyMeasure { HeightCm = 170, WeightKg = 65 }), (1 * Day, Creatinine(88.4m)), (1 * Day, Platelets(180)), (1 * Day, Neutrophils(3.2m)),
    ];

    public static LaboratoryResult Creatinine(decimal value) => new("肌酐") { Loinc = "14682-9", Value = value, Unit = "umol/L" };
    public static LaboratoryResult Platelets(decimal value) => new("血小板") { Loinc = "777-3", Value = value, Unit = "10*9/L" };
    public static LaboratoryResult Neutrophils(decimal value) => new("中性粒细胞") { Loinc = "751-8", Value = value, Unit = "10*9/L" };

    public static (TimeSpan Ago, IFact Fact)[] Without<T>() => [.. Patient.Where(f => f.Fact is not T)];

    public static (TimeSpan Ago, IFact Fact)[] With(params (TimeSpan, IFact)[] more) => [.. Patient, .. more];
}

/// <summary>A form of a page as a browser would send it: what is ticked, chosen and typed, and what somebody changes.</summary>
sealed class Sent_form
{
    static readonly HtmlParser parser = new();

    public static async Task<HttpResponseMessage> Send(Visit visit, string page, string name, params (string Name, string? Value)[] fields) =>
        await SendFrom(visit, await visit.Read(page), name, fields);

    /// <param name="fields">null takes a field away, as an empty tick does</param>
    public static async Task<HttpResponseMessage> SendFrom(Visit visit, string html, string name, params (string Name, string? Value)[] fields)
    {
        using var page = await parser.ParseDocumentAsync(html);
        var form = page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().FirstOrDefault(f => f.QuerySelector($"input[name=_handler][value='{name}']") is not null)
            ?? throw new InvalidOperationException($"the page has no form {name}");
        List<KeyValuePair<string, string>> values = [];
        foreach (var field in form.QuerySelectorAll("input, select, textarea"))
            if (Value(field) is { } value && field.GetAttribute("name") is { Length: > 0 } at && fields.All(f => f.Name != at)) values.Add(new(at, value));
        values.AddRange(fields.Where(f => f.Value is not null).Select(f => new KeyValuePair<string, string>(f.Name, f.Value!)));
        return await visit.Http.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(values));
    }

    public static async Task<string> Text(HttpResponseMessage answer)
    {
        using var page = await parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return page.QuerySelector("main")?.TextContent ?? "";
    }

    public static async Task Refused(HttpResponseMessage answer, string because)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(because, await Text(answer), StringComparison.Ordinal);
    }

    static string? Value(AngleSharp.Dom.IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } tick => tick.IsChecked ? tick.Value : null,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };
}
