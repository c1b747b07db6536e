using System.Security.Cryptography;
using System.Text;
using Xinglin.Facts;
using Xinglin.Facts.Meetings;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>What a part of the pack speaks of, in the order it is read.</summary>
public enum PackPart { Who, Illness, Syndrome, Given, Now, Wishes, Road, Lesions, Pictures, Pathology, Western, Chinese, Missing }

/// <summary>One line of the pack and the entry behind it.</summary>
/// <param name="IsData">words of people, kept in the tongue they were written in</param>
public sealed record PackLine(Phrase Says, Entry? Entry = null, bool IsData = true)
{
    /// <summary>Nobody stated it: said in words, never left blank.</summary>
    public bool IsMissing { get; init; }
    /// <summary>What the value is of, where the line is a value.</summary>
    public Phrase? Name { get; init; }
    /// <summary>CTCAE grade of a value; null: none.</summary>
    public int? Grade { get; init; }
    /// <summary>DICOM study behind a picture; null: no picture is stored.</summary>
    public string? Study { get; init; }
}

/// <summary>A part with at least one line, even if it only says that nothing is known.</summary>
public sealed record PackSection(PackPart Part, Phrase Title, IReadOnlyList<PackLine> Lines);

/// <summary>病例包。One page of one case as it lies before the board: the question first, both medicines side by side, and every gap named.</summary>
/// <param name="Request">the question put to the board or to a distant expert; null while nobody asked</param>
public sealed record CasePack(ChartId Chart, Entry? Request, string? Question, bool Urgent, IReadOnlyList<PackSection> Sections)
{
    public PackSection this[PackPart part] => Sections.First(s => s.Part == part);

    /// <summary>What nobody stated, part by part.</summary>
    public int Gaps => Sections.Where(s => s.Part is not PackPart.Missing).Sum(s => s.Lines.Count(l => l.IsMissing));

    /// <summary>SHA-256 of every word and entry number on the page: what lay on the table can be proved later.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        [$"{Chart}|{Request?.Id}|{Question}", .. from s in Sections from l in s.Lines select $"{s.Part}|{l.Entry?.Id}|{l.Name?.Zh}|{l.Says.Zh}|{l.Grade}|{l.IsMissing}"]))));

    /// <param name="request">number of the entry that asks; 0 or one that asks nothing: the case without a question</param>
    public static CasePack Of(Chart chart, long request, DateTimeOffset now, Library library)
    {
        var asked = chart.RequestOf(new(request))?.Entry ?? chart.Standing.FirstOrDefault(e => e.Id.Value == request);
        var (question, urgent, disease) = asked?.Fact switch
        {
            MdtRequested m => (m.Question, m.Urgent, m.Disease),
            Facts.Alliance.RemoteRequested r => (r.Question, r.Urgent, null),
            _ => ((string?)null, false, (string?)null),
        };
        var work = library.For<WorkUpCard>().On(now) is { } card ? WorkUp.Of(chart, card, now, disease) : null;
        return new(chart.Id, question is null ? null : asked, question, urgent, [.. PackParts.Of(chart, work, now, library)]);
    }
}
