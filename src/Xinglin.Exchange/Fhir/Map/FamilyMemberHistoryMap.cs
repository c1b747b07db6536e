using System.Text.Json;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>FamilyMemberHistory → one line of family history per condition. A relative without conditions is kept whole.</summary>
sealed class FamilyMemberHistoryMap : IMapping
{
    public string Type => "FamilyMemberHistory";

    public IEnumerable<Said> Read(Sent sent)
    {
        var relation = Concept.Of(sent.Json.At("relationship")).Name ?? sent.Json.Word("name");
        if (relation is null) yield break;
        var when = When.First(sent.Json, "date");
        foreach (var condition in sent.Json.Each("condition"))
        {
            var code = Concept.Of(condition.At("code"));
            if (code.Name is { } name) yield return new(new FamilyHistory(relation, name) { AgeAtOnset = Years(condition.At("onsetAge")), Codes = code.Codes }, when);
        }
    }

    /// <summary>Whole years; an age in other units is too fine or too coarse to be one.</summary>
    static int? Years(JsonElement age) => Amount.Of(age) is { Value: { } v, Unit: var unit, Code: var code } && (code ?? unit) is "a" or "yr" or "years" or "year" or "岁" ? (int)v : null;
}
