using Xinglin.Exchange.Fhir;
using Xinglin.Exchange.Fhir.Map;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Exchange;

/// <summary>Any file from outside. What it is shows in its contents, never in its name.</summary>
public static class Reader
{
    public static FileReading Read(string file, ReadOnlyMemory<byte> bytes) => FhirFile.Read(file, bytes);

    public static Understood Understand(DocumentArrived document, Func<string, string?> needed) => FhirMap.Understand(document, needed);
}
