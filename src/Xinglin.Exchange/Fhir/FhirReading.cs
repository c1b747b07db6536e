using Xinglin.Facts.Arrivals;

namespace Xinglin.Exchange.Fhir;

/// <summary>What one file brought. Each resource is exactly one arrival, in the order of the file.</summary>
/// <param name="Format">"FHIR R4 Bundle transaction", "FHIR R4 NDJSON", "FHIR R4 Observation" …</param>
/// <param name="Encoding">as <see cref="TextEncoding"/> names it</param>
public sealed record FhirReading(string Format, string Encoding, IReadOnlyList<Arrival> Arrivals);
