using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Xinglin.Web;

/// <summary>Pages go out packed: a tenth of the bytes on a county line. Forms carry a token that differs with every answer, so their packed length tells nothing.</summary>
static class Compression
{
    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/fhir+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }
}
