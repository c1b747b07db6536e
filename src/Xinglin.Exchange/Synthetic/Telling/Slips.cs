namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>差错与迟写。</summary>
static class Slips
{
    public static void Make(Tale tale, List<Line> lines) { _ = (tale, lines); }
}
