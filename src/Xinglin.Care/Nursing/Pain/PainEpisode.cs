using Xinglin.Facts;

namespace Xinglin.Care.Nursing.Pain;

/// <summary>疼痛过程。From the first score that asks for something to two quiet ones far enough apart.</summary>
/// <param name="Readings">of the whole episode, the first being the one that began it</param>
/// <param name="EndedBy">the second quiet score; null while it lasts</param>
public sealed record PainEpisode(IReadOnlyList<PainReading> Readings, PainReading? EndedBy)
{
    public PainReading First => Readings[0];

    /// <summary>The first of the quiet scores it ends with; null: the last score was not quiet.</summary>
    public DateTimeOffset? QuietFrom(PainCareCard card) => Readings.Reverse().TakeWhile(r => r.Score <= card.QuietTo.Is).Select(r => (DateTimeOffset?)r.At).LastOrDefault();

    public static IReadOnlyList<PainEpisode> In(IEnumerable<PainReading> readings, PainCareCard card)
    {
        List<PainEpisode> all = [];
        List<PainReading> open = [];
        PainReading? quiet = null;
        foreach (var r in readings)
        {
            if (open is [] && r.Score < card.ActsFrom.Is) continue;
            open.Add(r);
            if (r.Score > card.QuietTo.Is) quiet = null;
            else if (quiet is null) quiet = r;
            else if (r.At - quiet.Value.At >= TimeSpan.FromHours(card.QuietApartHours.Is))
            {
                all.Add(new(open, r));
                (open, quiet) = ([], null);
            }
        }
        if (open is not []) all.Add(new(open, null));
        return all;
    }
}
