namespace Xinglin.Web.Shared.Forms;

/// <summary>One more question of a form: answered, it is signed with the form's fact as a fact of its own, both or neither.</summary>
/// <param name="At">its field in the form; never the name of a member</param>
/// <param name="Say">what is asked</param>
/// <param name="Answered">the fact an answer makes</param>
public sealed record Question(string At, Phrase Say, Func<string, IFact> Answered);

/// <summary>What a form of one kind asks besides its fact. Found through the house's services: a kind that asks more adds a class and edits no form.</summary>
public interface IAsksBesides
{
    /// <summary>The kind of fact.</summary>
    string Tag { get; }
    Phrase Heading { get; }
    IEnumerable<Question> Of(Chart chart, Draft draft, Who who);
}
