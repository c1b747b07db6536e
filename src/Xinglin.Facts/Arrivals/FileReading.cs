namespace Xinglin.Facts.Arrivals;

/// <summary>A file as its reader understood it: what it is, how it was encoded, and each thing in it.</summary>
/// <param name="Format">"FHIR R4 Bundle (transaction)", "FHIR R4 NDJSON", …</param>
/// <param name="Encoding">"UTF-8", "UTF-8 with mark", "GB18030" …</param>
public sealed record FileReading(string Format, string Encoding, IReadOnlyList<Arrival> Arrivals);
