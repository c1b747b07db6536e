using Xinglin.Facts.Organisations;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>What somebody typed about an agreement, as the revision it wishes for.</summary>
static class AgreementReading
{
    public static AgreementRevision? Of(IFormCollection form, string id, Agreement? was, string by)
    {
        string? Text(string name) => form[name].FirstOrDefault()?.Trim() is { Length: > 0 } said ? said : null;
        if (Days.Read(Text("from")) is not { } from || Text("until") is { } typed && Days.Read(typed) is null) return null;
        var about = Text("for") ?? was?.For.Zh ?? "";
        var terms = new Agreement(id, was?.Host ?? Text("host") ?? "", was?.Guest ?? Text("guest") ?? "", about == was?.For.Zh ? was.For : new(about, Text("for-en") ?? about), from, Days.Read(Text("until")))
        {
            Patients = Ticked<SharedPatients>(form, "patients", SharedPatients.None, (a, b) => a | b), Records = Ticked(form, "records", SharedRecords.Course, (a, b) => a | b),
        };
        return new(0, AgreementState.Proposed, terms, Short(Text("host-signed")), Short(Text("guest-signed")), Text("why") ?? "", by, default);
    }

    static T Ticked<T>(IFormCollection form, string name, T least, Func<T, T, T> and) where T : struct, Enum =>
        form[name].Select(v => Enum.TryParse<T>(v, out var one) && Enum.IsDefined(one) ? one : least).Aggregate(least, and);

    static string? Short(string? text) => text is { Length: > 80 } ? text[..80] : text;
}
