namespace Xinglin.Facts.Meetings;

/// <summary>催办资料。Somebody is asked to bring what a case still lacks for the board; the arrival of the item itself ends it.</summary>
/// <param name="Request">number of the request's entry</param>
/// <param name="Item">the item, as the disease's list calls it: her2, blood-count</param>
/// <param name="By">the day it is wanted for</param>
[Tag("mdt-chased")]
public sealed record MdtChased(long Request, string Item, Role Owner, DateOnly By) : IFact
{
    /// <summary>The item in the words of the list, so that the entry can be read without it.</summary>
    public string? Words { get; init; }

    public Phrase Say() => new($"催办 {Words ?? Item}（{Owner.Title.Zh}，{By:MM-dd} 前）", $"chased {Words ?? Item} ({Owner.Title.En}, by {By:MM-dd})");

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Request), Request), .. Must.BeSaid(nameof(Item), Item)];

    public static string Named => """
        催办资料|board item chased　Request 申请（条目号）|request (entry)　Item 资料项|item　Owner 责任人　By 何日之前|before　Words 名称|in words
        """;

    public static MdtChased Sample => new(41, "her2", Role.Pathologist, new(2026, 5, 18)) { Words = "HER2" };
}
