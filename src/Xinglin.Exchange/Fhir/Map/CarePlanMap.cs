using Xinglin.Facts.Paths;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>CarePlan → a plan with its activities.</summary>
sealed class CarePlanMap : IMapping
{
    public string Type => "CarePlan";

    public IEnumerable<Said> Read(Sent sent)
    {
        var json = sent.Json;
        var categories = json.Each("category").Select(Concept.Of).Where(c => !c.Any("assess-plan")).ToList();
        var title = json.Word("title") ?? categories.Select(c => c.Name).FirstOrDefault(n => n is not null) ?? json.Word("description");
        if (title is null) yield break;
        var end = When.Of(json.At("period").Word("end"));
        yield return new(new CarePlanned(title)
        {
            Activities = [.. json.Each("activity").Select(a =>
                Concept.Of(a.At("detail").At("code")).Name ?? a.At("detail").Word("description") ?? sent.Called(a.At("reference")) ?? a.At("reference").Word("reference")).Where(a => a is not null).Select(a => a!)],
            For = Sent.Join(json.Each("addresses").Select(a => sent.Called(a))),
            EndsAt = end.Known ? end.At : null,
            Active = sent.Status is "active" or "on-hold",
            Codes = [.. categories.SelectMany(c => c.Codes)],
        }, When.First(json, "period", "created"));
    }
}
