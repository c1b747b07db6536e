using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xinglin.Storage;

namespace Xinglin.Web;

/// <summary>Ready means that the store answers.</summary>
sealed class StoreAnswers(Store store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.Engine.WhatIsWrong() is { } wrong ? HealthCheckResult.Unhealthy(wrong.En) : HealthCheckResult.Healthy());
}
