using Xinglin.Care;
using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Storage.Reading;
using Xinglin.Web.Shared;

namespace Xinglin.Web.Pages.Advice;

/// <summary>The columns of the items, on the page and in the file.</summary>
public static class AdviceColumns
{
    public static IReadOnlyList<Column<AdviceRow>> Of(Tongue T, AdviceRoom room, DateTimeOffset now) =>
    [
        new("due", new("期限", "due"), r => T.Date(r.DueAt.AddTicks(-1).HouseDay(), now)) { By = r => r.DueAt },
        new("name", new("姓名", "name"), r => Plainly.Said(r.Person)) { By = r => r.Person, Cell = r => b => Link(b, $"/charts/{r.Chart}", Plainly.Said(r.Person)) },
        new("act", new("建议", "advice"), r => r.Act) { Cell = r => b => Link(b, $"/charts/{r.Chart}/entries/{r.Entry}", r.Act) },
        new("owner", new("责任人", "owner"), r => room.Owner(r)) { By = r => room.Owner(r) },
        new("gate", new("前提", "gate"), r => r.Gate ?? ""),
        new("state", new("结果", "outcome"), r => r.IsOverdue(now) ? T["过期未动", "overdue"] : T[r.State().Word]) { By = r => r.State },
        new("why", new("原因", "why"), r => r.Reason ?? ""),
        new("settled", new("落定", "settled"), r => r.SettledAt is { } at ? T.Date(at.HouseDay(), now) : "") { By = r => r.SettledAt },
    ];

    static void Link(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder b, string href, string words)
    {
        b.OpenElement(0, "a");
        b.AddAttribute(1, "href", href);
        b.OpenElement(2, "bdi");
        b.AddAttribute(3, "translate", "no");
        b.AddContent(4, words);
        b.CloseElement();
        b.CloseElement();
    }
}
