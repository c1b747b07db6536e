using Xinglin.Facts.Nursing;

namespace Xinglin.Web.Pages.Nursing;

/// <summary>The words of the bedside form and its readings.</summary>
static class BedsideWords
{
    public static Phrase Of(Site site) => site switch
    {
        Site.Oral => new("口", "oral"), Site.Axillary => new("腋", "axillary"), Site.Ear => new("耳", "ear"), Site.Rectal => new("肛", "rectal"), Site.Forehead => new("额", "forehead"), _ => new("未注明", "site not said"),
    };

    public static Phrase Of(Consciousness awake) => awake switch
    {
        Consciousness.Alert => new("清醒", "alert"), Consciousness.Confused => new("新发谵妄", "newly confused"), Consciousness.Voice => new("呼应", "to voice"), Consciousness.Pain => new("痛应", "to pain"), _ => new("无反应", "none"),
    };

    /// <summary>What a field is called when something must be said about it.</summary>
    public static Phrase Field(string name) => name switch
    {
        "celsius" => new("体温", "temperature"), "site" => new("测温部位", "site"), "pulse" => new("脉搏", "pulse"), "breaths" => new("呼吸", "breaths"), "systolic" => new("收缩压", "systolic"), "diastolic" => new("舒张压", "diastolic"),
        "saturation" => new("血氧", "saturation"), "litres" => new("氧流量", "oxygen flow"), "weight" => new("体重", "weight"), "stools" => new("大便次数", "stools"), "pain" => new("疼痛", "pain"), _ => new("这一项", "this"),
    };
}
