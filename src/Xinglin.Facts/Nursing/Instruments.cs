namespace Xinglin.Facts.Nursing;

/// <summary>量表名. One name for each instrument, however a ward or a sender writes it: the id of its calculator card.</summary>
public static class Instruments
{
    static readonly (string Id, Phrase Name, string[] Also)[] all =
    [
        ("pain", new("疼痛评分", "pain score"), ["疼痛", "nrs", "疼痛nrs", "nrspain", "painscore"]),
        ("braden", new("Braden", "Braden"), ["压疮", "压力性损伤"]),
        ("morse", new("Morse", "Morse"), ["跌倒"]),
        ("barthel", new("Barthel", "Barthel"), ["adl", "barthelindex", "日常生活能力"]),
        ("nrs-2002", new("NRS-2002", "NRS-2002"), ["营养风险筛查"]),
        ("caprini", new("Caprini", "Caprini"), []),
        ("khorana", new("Khorana", "Khorana"), []),
        ("distress", new("心理痛苦", "distress"), ["dt", "痛苦温度计", "心理痛苦温度计", "distressthermometer"]),
        ("phq-9", new("PHQ-9", "PHQ-9"), []),
        ("gad-7", new("GAD-7", "GAD-7"), []),
    ];

    static readonly Dictionary<string, string> ids = all.SelectMany(i => i.Also.Append(i.Id).Select(w => (Word: Plain(w), i.Id))).ToDictionary(p => p.Word, p => p.Id);

    /// <summary>The id of the instrument; what nobody here knows keeps its own words.</summary>
    public static string IdOf(string instrument) => ids.GetValueOrDefault(Plain(instrument), instrument.Trim());

    /// <summary>As people call it.</summary>
    public static Phrase Name(string instrument) => IdOf(instrument) is var id && Array.Find(all, i => i.Id == id) is { Id: not null } known ? known.Name : new(instrument, instrument);

    extension(Chart chart)
    {
        /// <summary>Every assessment by one instrument, in the order it happened, with or without a total.</summary>
        public IEnumerable<Stated<NursingAssessment>> Assessed(string id) => chart.Once(typeof(Instruments), ByInstrument)[id];

        /// <summary>Those that came to a total.</summary>
        public IEnumerable<Stated<NursingAssessment>> Scored(string id) => chart.Assessed(id).Where(a => a.Fact.Score is not null);
    }

    static ILookup<string, Stated<NursingAssessment>> ByInstrument(Chart chart) => chart.All<NursingAssessment>().ToLookup(a => IdOf(a.Fact.Instrument));

    static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
