namespace Xinglin.Exchange.Synthetic;

/// <summary>The one shape of everything that comes and goes after a dose: 0 before, 1 exactly on its day, back to 0; a larger k is narrower.</summary>
static class Curve
{
    public static double Peak(double since, double day, double k) =>
        since <= 0 ? 0 : Math.Pow(since / day * Math.Exp(1 - since / day), k);
}
