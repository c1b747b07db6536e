namespace Xinglin.Knowledge.Materia;

/// <summary>How far a finding reaches into the work: it is shown, it asks to be read, it asks a reason and a second signature, or it stops.</summary>
public enum Level { Info, Warn, DoubleSign, Block }

public static class Levels
{
    extension(Cited<Level> level)
    {
        /// <summary>The level as it may act: what nobody verified may warn and ask, never stop.</summary>
        public Level Acts => level is { Is: Level.Block, Unverified: true } ? Level.DoubleSign : level.Is;
    }

    /// <summary>As doors and cards write it: block, doublesign, warn, info.</summary>
    public static string Word(Level level) => level.ToString().ToLowerInvariant();

    public static Phrase Say(Level level) => level switch
    {
        Level.Block => new("不得使用", "stop"),
        Level.DoubleSign => new("双签", "double signature"),
        Level.Warn => new("提醒", "warning"),
        _ => new("提示", "hint"),
    };
}
