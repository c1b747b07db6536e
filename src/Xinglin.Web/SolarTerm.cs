using Xinglin.Care;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>节气。The solar term and its third (候) on a day, from the sun's apparent longitude
/// (Meeus, Astronomical Algorithms, ch. 25, low accuracy: 0.01°, a quarter of an hour).</summary>
public static class SolarTerm
{
    static readonly string[] names = // from the spring equinox, 15° each
    [
        "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露",
        "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒", "立春", "雨水", "惊蛰",
    ];

    /// <summary>"立冬 · 二候". A term holds from the day on which it falls.</summary>
    public static string On(DateOnly day)
    {
        var longitude = Longitude(day.AddDays(1).Start().AddSeconds(-1));
        return $"{names[(int)(longitude / 15) % 24]} · {"初二三"[(int)(longitude % 15 / 5)]}候";
    }

    static double Longitude(DateTimeOffset at)
    {
        const double terrestrialAhead = 69; // seconds of terrestrial time before universal time in these decades
        var t = (at.UtcDateTime.AddSeconds(terrestrialAhead) - new DateTime(2000, 1, 1, 12, 0, 0, DateTimeKind.Utc)).TotalDays / 36525;
        var mean = 280.46646 + t * (36000.76983 + t * 0.0003032);
        var m = Radians(357.52911 + t * (35999.05029 - t * 0.0001537));
        var centre = (1.914602 - t * (0.004817 + t * 0.000014)) * Math.Sin(m) + (0.019993 - t * 0.000101) * Math.Sin(2 * m) + 0.000289 * Math.Sin(3 * m);
        var node = Radians(125.04 - 1934.136 * t);
        var apparent = (mean + centre - 0.00569 - 0.00478 * Math.Sin(node)) % 360;
        return apparent < 0 ? apparent + 360 : apparent;
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
