using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Xinglin.Web;

/// <summary>Traces and meters of the framework, sent only where an OTLP endpoint is named. Nothing of a patient is in them: no body, no query, no name.</summary>
static class Telemetry
{
    public static void Add(IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return;
        services.AddSingleton(Sdk.CreateTracerProviderBuilder().AddSource("Microsoft.AspNetCore", "Npgsql", "Xinglin").AddOtlpExporter().Build()!);
        services.AddSingleton(Sdk.CreateMeterProviderBuilder()
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter().Build()!);
        services.AddHostedService<Started>();
    }

    /// <summary>Asks for both once, so that they are disposed, and flushed, with the host.</summary>
    sealed class Started(TracerProvider traces, MeterProvider meters) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush();
            meters.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
