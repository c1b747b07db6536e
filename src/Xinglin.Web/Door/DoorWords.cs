using Xinglin.Storage.SignIn;

namespace Xinglin.Web.Door;

/// <summary>What the door says to people.</summary>
public static class DoorWords
{
    public static Phrase? Why(Why why) => why switch
    {
        Door.Why.Idle => new("离开一段时间了，请重新登录；没写完的内容还在。", "You were away for a while; sign in again. What you were typing is kept."),
        Door.Why.Long => new("已连续登录 8 小时，请重新登录。", "You have been signed in for 8 hours; sign in again."),
        Door.Why.Ended => new("这次登录已经结束：在别处退出了，或账号有变动。", "This session has ended: it was signed out elsewhere, or the account changed."),
        Door.Why.Roles => new("这个账号今天没有任职。请科室或信息科核对任职日期。", "This account holds no post today. Ask the department or the engineer to check its dates."),
        _ => null,
    };

    public static Phrase Act(DoorAct act) => act switch
    {
        DoorAct.PasswordChanged => new("修改密码", "password changed"),
        DoorAct.PasswordReset => new("重置密码", "password reset"),
        DoorAct.SecondStepOn => new("启用动态口令", "second step switched on"),
        DoorAct.SecondStepOff => new("停用动态口令", "second step switched off"),
        DoorAct.SecondStepReset => new("重置动态口令和通行密钥", "second step and passkeys reset"),
        DoorAct.CodesMade => new("生成恢复码", "recovery codes made"),
        DoorAct.CodeUsed => new("用恢复码登录", "signed in with a recovery code"),
        DoorAct.PasskeyAdded => new("添加通行密钥", "passkey added"),
        DoorAct.PasskeyRemoved => new("删除通行密钥", "passkey removed"),
        DoorAct.Unlocked => new("解锁", "unlocked"),
        DoorAct.Locked => new("试错锁定", "locked after failed tries"),
        DoorAct.SignedOutEverywhere => new("退出全部会话", "signed out everywhere"),
        DoorAct.TokenMade => new("生成访问令牌", "access token made"),
        DoorAct.TokenEnded => new("作废访问令牌", "access token ended"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "an act without a word"),
    };
}
