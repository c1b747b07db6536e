using System.Globalization;
using System.Text.Json;
using Xinglin.Facts;

namespace Xinglin.Exchange.Fhir.Map.Observations;

/// <summary>An Observation, or one of its components: a question and its answer.</summary>
/// <param name="Json">where code, value, interpretation and range are</param>
/// <param name="Whole">the resource it is part of</param>
sealed record Observed(JsonElement Json, Sent Whole)
{
    public Concept Code { get; } = Concept.Of(Json.At("code"));

    public (string Type, JsonElement Value) Value { get; } = Json.Choice("value");

    public IReadOnlyList<string> Categories { get; } = [.. Whole.Json.Each("category").SelectMany(c => Concept.Of(c).Codes.Select(x => x.Code))];

    public Concept Method { get; } = Concept.Of(Whole.Json.At("method"));

    public bool IsComponent => Json.ValueKind == JsonValueKind.Object && !Json.TryGetProperty("resourceType", out _);

    public string Name => Code.Name ?? "";

    /// <summary>The words of the question, lower case.</summary>
    public string Asked => field ??= Code.Words;

    /// <summary>The value as a quantity; an integer is one without a unit.</summary>
    public Amount Quantity => quantity ??= Value.Type switch
    {
        "Quantity" => Amount.Of(Value.Value),
        "Integer" => new(Value.Value.Number, null, null, null),
        _ => default,
    };

    public Concept Coded => coded ??= Value.Type == "CodeableConcept" ? Concept.Of(Value.Value) : new(Value.Type == "String" ? Value.Value.Text : null, []);

    Amount? quantity;
    Concept? coded;

    /// <summary>The value in words, whatever its type; null when there is none.</summary>
    public string? Words => Value.Type switch
    {
        "Quantity" or "Integer" => Quantity.Words,
        "CodeableConcept" => Coded.Name,
        "String" or "DateTime" or "Time" => Value.Value.Text,
        "Boolean" => Value.Value.Truth is { } b ? b ? "true" : "false" : null,
        "Range" => $"{Amount.Of(Value.Value.At("low")).Words}–{Amount.Of(Value.Value.At("high")).Words}",
        "Ratio" => string.Create(CultureInfo.InvariantCulture, $"{Amount.Of(Value.Value.At("numerator")).Words}:{Amount.Of(Value.Value.At("denominator")).Words}"),
        "Period" => $"{Value.Value.Word("start")}–{Value.Value.Word("end")}",
        "SampledData" => Value.Value.Word("data"),
        _ => null,
    };

    /// <summary>Why there is no value, in the sender's words; also where the "value" is only such a reason.</summary>
    public string? Absent => Concept.Of(Json.At("dataAbsentReason")).Name
        ?? (Coded.Codes.Any(c => c.System.EndsWith("data-absent-reason", StringComparison.Ordinal)) ? Coded.Name : null);

    public IReadOnlyList<Observed> Components => field ??= [.. Json.Each("component").Select(c => new Observed(c, Whole))];

    public bool Profiled(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Whole.Profiled(word)) return true;
        return false;
    }
}

/// <summary>Reads observations of one sort. They are asked in order of rank; the first that answers has it.</summary>
interface IReading
{
    int Rank { get; }

    /// <summary>The facts of this question and answer; null when it is not of this sort.</summary>
    IEnumerable<IFact>? Read(Observed o);
}
