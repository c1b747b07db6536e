using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;

namespace Xinglin.Knowledge.Findings;

/// <summary>Reads findings out of words: the longest word counts, what is said not to be there is left out, and nothing is changed in the words.</summary>
public static class FindingReading
{
    static readonly char[] ends = ['，', ',', '；', ';', '。', '.', '\n', '：', ':'];

    extension(FindingsCard card)
    {
        /// <summary>What a text says, in the order it says it, each once. Of the tongue also its coating and the veins under it.</summary>
        public IReadOnlyList<Finding> Read(string? text, Zone zone) =>
            [.. (text ?? "").Split(ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(part => card.Part(part, zone)).DistinctBy(f => f.Id)];

        /// <summary>What an examination says in its words, field by field.</summary>
        public IReadOnlyList<Finding> Read(FourExaminations said) =>
            [.. card.Read(said.Tongue, Zone.Tongue).Concat(card.Read(said.Pulse, Zone.Pulse)).Concat(card.Symptoms(said.Inspection)).Concat(card.Symptoms(said.ListeningSmelling))
                .Concat(card.Symptoms(said.Inquiry)).Concat(card.Symptoms(said.Palpation)).DistinctBy(f => f.Id)];

        /// <summary>Whatever of the four a sentence speaks of but tongue and pulse: nobody keeps complaints and looks apart in one breath.</summary>
        public IReadOnlyList<Finding> Symptoms(string? text) => card.Read(text, Zone.Inquiry);

        /// <summary>The findings an examination was coded with.</summary>
        public IReadOnlyList<Finding> Coded(FourExaminations said) =>
            [.. said.Codes.Where(c => c.System == FindingsCard.System).Select(c => card.All.GetValueOrDefault(c.Code)).OfType<Finding>().DistinctBy(f => f.Id)];

        /// <summary>As the chart keeps it.</summary>
        public static Coding Code(Finding finding) => new(FindingsCard.System, finding.Id, finding.Zh);

        IEnumerable<Finding> Part(string part, Zone zone)
        {
            if (zone is not Zone.Tongue) return card.Scan(part, zone);
            var under = part.IndexOf("舌下", StringComparison.Ordinal);
            if (under >= 0) return [.. card.Part(part[..under], zone), .. card.Scan(part[under..], Zone.Sublingual)];
            var coat = part.IndexOf('苔');
            // "舌红少苔" says the coating before its name
            if (coat > 0 && coat == part.Length - 1)
            {
                var letters = card.Words(Zone.Coating).SelectMany(w => w.Word).ToHashSet();
                while (coat > 0 && letters.Contains(part[coat - 1])) coat--;
            }
            return coat < 0 ? card.Scan(part, Zone.Tongue) : [.. card.Scan(part[..coat], Zone.Tongue), .. card.Scan(part[coat..], Zone.Coating)];
        }

        IEnumerable<Finding> Scan(string part, Zone zone)
        {
            var words = card.Words(zone);
            var away = false; // after "无" nothing up to the comma is there
            for (var i = 0; i < part.Length;)
            {
                var (word, finding) = words.FirstOrDefault(w => part.AsSpan(i).StartsWith(w.Word, StringComparison.Ordinal));
                if (finding is not null)
                {
                    if (!away) yield return finding;
                    i += word.Length;
                }
                else if (zone is not (Zone.Coating or Zone.Pulse) && card.Not.Is.Find(n => part.AsSpan(i).StartsWith(n, StringComparison.Ordinal)) is { } not)
                {
                    away = true;
                    i += not.Length;
                }
                else i++;
            }
        }
    }
}
