using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Storage.Organisations;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>Links for guests in words, and who may give one.</summary>
static class GuestWords
{
    /// <summary>Whoever may put a question to a board, and came in by an own right: who looks in from outside invites nobody.</summary>
    public static bool MayInvite(IReadOnlyList<Role> roles, Grant by) => WhoMayWrite.WhyNot("mdt-requested", roles) is null && !roles.Contains(Role.RemoteExpert) && by is not (Grant.Shared or Grant.Own or Grant.Glass);

    public static Phrase State(GuestState state) => state switch
    {
        GuestState.Waiting => new("等口令", "waiting for the code"), GuestState.CodeOver => new("口令过时", "the code ran out"), GuestState.Locked => new("口令错太多，已锁", "locked: too many wrong codes"),
        GuestState.Confirmed => new("已确认，可读", "confirmed, reading"), GuestState.Expired => new("到期", "expired"), _ => new("已结束", "ended"),
    };

    /// <summary>What a guest reads who cannot go in: what it is, and what to do.</summary>
    public static (Phrase Title, Phrase What) Shut(GuestState? state, bool elsewhere) => (state, elsewhere) switch
    {
        (null, _) => (new("这条链接打不开", "This link does not open"), new("地址可能没有抄全。请对照邀请人发来的原文再打开一次；仍不行，请邀请人重发一条。", "The address may be incomplete. Open it again exactly as it was sent; if it still does not open, ask whoever invited you for another.")),
        (GuestState.Confirmed, true) => (new("这条链接已在另一台设备上打开", "This link is in use on another device"), new("一条链接只认一台设备。请用原来那台；换设备，请邀请人给一个新口令，再打开这条链接。", "A link works on one device. Use that one; to change, ask whoever invited you for a new code and open this link again.")),
        (GuestState.Locked, _) => (new("口令错了太多次，链接已锁", "Too many wrong codes: the link is locked"), new("请打电话给邀请人，要一个新口令。", "Call whoever invited you and ask for a new code.")),
        (GuestState.CodeOver, _) => (new("口令过时了", "The code has run out"), new("口令半小时内有效。请打电话给邀请人，要一个新口令。", "A code is good for half an hour. Call whoever invited you and ask for a new one.")),
        (GuestState.Expired, _) => (new("链接到期了", "This link has expired"), new("还想看这份病例，请邀请人再发一条。", "If you still want to see the case, ask whoever invited you for another link.")),
        _ => (new("这份病例已经关上", "This case is closed"), new("会诊已有结论，或邀请人收回了链接。谢谢您；您写过的意见留在病历里。", "It was concluded, or whoever invited you took the link back. Thank you; what you wrote stays in the chart.")),
    };
}
