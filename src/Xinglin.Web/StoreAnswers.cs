using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web;

/// <summary>Ready means that the store answers, and that our clock is not behind what was written already.</summary>
sealed class StoreAnswers(Store store) : IHealthCheck
{
    static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.Engine.WhatIsWrong() is { } wrong ? HealthCheckResult.Unhealthy(wrong.En)
            : GrownRows.Newest(store) - store.Time.GetUtcNow() is { } behind && behind > Tolerated
                ? HealthCheckResult.Degraded($"this server's clock lies {behind.TotalMinutes:0} min behind the newest entry; set it")
            : HealthCheckResult.Healthy());
}
