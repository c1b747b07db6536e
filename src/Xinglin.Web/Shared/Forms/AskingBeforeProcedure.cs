using Xinglin.Care.Treatment.Procedures;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Web.Shared.Forms;

/// <summary>操作过核。A procedure recorded in the plain form asks the reason of every open line, and how the patient was known; consent is not a reason.</summary>
public sealed class AskingBeforeProcedure(Library library) : IAsksBesides
{
    readonly ProcedureGuard guard = new(library);

    public string Tag => "procedure";

    public Phrase Heading => new("核查单还没有答的：写原因，与记录一并签", "Open lines of the check list: a reason for each, signed with the record");

    public IEnumerable<Question> Of(Chart chart, Draft draft, Who who) => draft.Fact is not ProcedureDone done || guard.Lines(chart, [draft], 0, who) is not { } lines ? []
        : from line in lines
          where line.Stops && (!line.Hard || line.Id is "identity" && line.Standing is Standing.Unknown)
          select line.Id is "identity"
              ? new Question("line.identity", new("怎样核对了身份（两种方式）", "how identity was known, two ways"), said => new ProcedureChecked(Key(done, draft), CheckStage.SignIn) { Identity = said })
              : new Question($"line.{line.Id}", new($"{line.Name.Zh}：{line.Says.Zh}，原因", $"{line.Name.En}: {line.Says.En}; reason"), reason => new ProcedureChecked(Key(done, draft), CheckStage.SignIn) { Reasons = [new(line.Id, reason)] });

    string Key(ProcedureDone done, Draft draft) => library.ProcedureOn(draft.HappenedAt, done.Card, done.Kind, done.Name)?.Id ?? done.Name;
}
