using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>今晨. What is going on now, so that a worklist has something to say at any hour: each scene casts a patient, lays today on their
/// road, holds back what would already have answered it, and tells the last hours to the minute.</summary>
static partial class Scenes
{
    /// <summary>The chart the demo's patient sees, and the one its family account sees.</summary>
    public const int Patient = 17, Family = 6;

    /// <summary>The scene of a patient; null for those who simply live.</summary>
    public static Scene? For(int number) => number < all.Length ? all[number] : null;

    static readonly Scene[] all =
    [
        new("fever in neutropenia, known at 09:06, cultures drawn, no antibiotic yet")
        {
            Cancer = "breast-luminal", Stage = "II", Road = "surgery+adjuvant", Regimen = "breast.tc", Man = false, Age = 54, Sensitive = 1.5, Allergen = "头孢曲松",
            On = (3, 7, 9), InTheHouse = true, Line = true, Without = Counts(3), Today = MorningScenes.Fever,
        },
        new("potassium 2.4 telephoned at 07:07, nobody has answered")
        {
            Cancer = "cardia", Stage = "IV", Road = "systemic", Regimen = "gastric.xelox", Age = 66, On = (2, 8, 12), InTheHouse = true, Without = Counts(1), Today = MorningScenes.Potassium,
        },
        new("a cycle meant for today, platelets 46")
        {
            Cancer = "stomach", Stage = "IV", Road = "systemic", Regimen = "gastric.sox", Man = true, Age = 62, Allergen = "青霉素", Platelets = (205, 0.15), Sensitive = 1,
            On = (5, 21, 21), For = Lives.For.Morning, InTheHouse = true, Line = true, Meeting = true, Embolised = true,
            Without = (fact, ago) => ago <= 0 && fact is HoldChecked or CycleOrdered { Reason: not null } || ago <= 3 && fact is LaboratoryResult { Loinc: "751-8" or "777-3" or "6690-2" or "718-7" } || ago <= 0 && fact is NextStep or RegimenStopped,
            Today = MorningScenes.PlateletsTooLow,
        },
        new("embolised yesterday at 10:30, or this morning") { Cancer = "liver", Stage = "IIb", Road = "tace", Man = true, Age = 58, After = ("tace", 1), For = Lives.For.Operation, InTheHouse = true },
        new("PICC care due today") { For = Lives.For.Day, Home = "qingyi", Cancer = "colon", Stage = "III", Road = "surgery+adjuvant", Regimen = "gi.mfolfox6", Age = 57, Sensitive = 0.7, On = (3, 6, 6), Line = true },
        new("counts due today") { For = Lives.For.Day, Cancer = "lung-squamous", Stage = "IV", Road = "systemic", Regimen = "lung.pac_carbo_pembro", Man = true, Age = 64, Sensitive = 0.9, On = (2, 6, 6) },
        new("counts due tomorrow") { Cancer = "oesophagus", Stage = "IV", Road = "systemic", Regimen = "escc.tp_camre", Man = true, Age = 72, Sensitive = 0.9, On = (2, 5, 5), Home = "qingyi" },
        new("response picture due this week")
        {
            Cancer = "stomach", Stage = "IV", Road = "systemic", Regimen = "gastric.xelox_nivo", Age = 60, Sensitive = 0.8, On = (3, 1, 3),
            Without = (fact, ago) => ago <= 12 && fact is ImagingReport or ResponseAssessed,
        },
        new("biopsy six working days ago, no report") { Cancer = "lung-adeno", Stage = "III", Road = "systemic", Age = 63, After = ("look", 6), NoReport = true },
        new("grade 4 neutropenia this morning, no fever, no plan")
        {
            Cancer = "lung-small", Stage = "IV", Road = "systemic", Regimen = "sclc.ep_atezo", Man = true, Age = 61, Sensitive = 1.45, On = (2, 12, 14), InTheHouse = true,
            Without = Counts(2), Today = MorningScenes.Neutropenia,
        },
        new("a recommendation of the meeting due in two days")
        {
            Cancer = "cardia", Stage = "III", Road = "neo", Age = 65, After = ("meeting", 12), Meeting = true, Without = (fact, _) => fact is Prescription or SyndromeDifferentiation or FourExaminations,
        },
        new("nobody has named a next step") { Cancer = "stomach", Stage = "II", Road = "surgery", Age = 70, After = ("operation", 160), Without = (fact, ago) => ago < 120 && fact is NextStep },
        new("seven packets taken, back today") { Home = "qingyi", Cancer = "breast-luminal", Stage = "I", Road = "surgery", Man = false, Age = 49, After = ("operation", 120), RevisitToday = true },
        new("pain 7 this morning")
        {
            Cancer = "lung-adeno", Stage = "IV", Road = "systemic", Age = 59, On = (2, 9, 13), Today = tale => tale.Ago(new PatientReport("疼痛", 7, 10) { Words = "背疼，夜里翻身都疼" }, 108, "patient"),
        },
        new("came in yesterday, NRS-2002 5, no plan yet")
        {
            Cancer = "oesophagus", Stage = "III", Road = "neo", Regimen = "escc.tp_camre", Man = true, Age = 67, Sensitive = 0.8, On = (2, 0, 0), InTheHouse = true,
            Without = (fact, ago) => ago <= 1 && fact is CarePlanned or NursingAssessment,
            Today = tale => tale.Sharp(new NursingAssessment("NRS-2002") { Score = 5, Items = new Dictionary<string, string> { ["疾病"] = "2", ["营养"] = "3" }, Note = "两周体重 −4.2%" }, tale.Today - 1, 1610, "nurse", 5),
        },
        new("PHQ-9 11 two days ago")
        {
            Cancer = "rectum", Stage = "IV", Road = "systemic", Age = 55, On = (3, 8, 12), Without = (fact, ago) => ago <= 4 && fact is CarePlanned,
            Today = tale => tale.Sharp(new NursingAssessment("PHQ-9") { Score = 11, Items = new Dictionary<string, string> { ["第 9 题"] = "0" } }, tale.Today - 2, 1515, "casemanager", 5),
        },
        new("in the hospice ward") { Cancer = "liver", Stage = "IIIb", Road = "systemic", Age = 69, ComfortFor = 9 },
        new("home for two days, nausea 6 last night")
        {
            Cancer = "colon", Stage = "IV", Road = "systemic", Regimen = "gi.mfolfox6", Age = 58, Home = "qingyi", Sensitive = 0.7, On = (2, 5, 5), Without = (fact, ago) => ago <= 2 && fact is Encounter { Kind: EncounterKind.Remote },
            Today = tale => tale.Sharp(new PatientReport("恶心", 6, 10) { Words = "昨天没怎么吃" }, tale.Today - 1, 1935, "patient"),
        },
        new("referred yesterday, not yet accepted") { Home = "qingyi", Cancer = "cardia", Stage = "III", After = ("visit", -2), Today = MorningScenes.Referred },
        new("pathology came yesterday, unread")
        {
            Cancer = "stomach", Stage = "III", Road = "surgery+adjuvant", Age = 64, After = ("report", 1), Without = (fact, ago) => ago <= 1 && fact is not PathologyReport,
        },
        new("nausea 8 at home, day 6 of a cycle")
        {
            Cancer = "breast-triple", Stage = "II", Road = "surgery+adjuvant", Regimen = "breast.ec_t", Man = false, Age = 46, On = (2, 5, 5),
            Today = tale => tale.Ago(new PatientReport("恶心", 8, 10) { Words = "吐了三次，喝水也吐" }, 126, "patient"),
        },
        new("a recommendation three days overdue")
        {
            Cancer = "colon", Stage = "IV", Road = "systemic", Regimen = "gastric.xelox", Age = 61, After = ("meeting", 17), Meeting = true, Without = (fact, _) => fact is Prescription or SyndromeDifferentiation or FourExaminations,
        },
        new("haemoglobin 56 telephoned twelve minutes ago")
        {
            Cancer = "stomach", Stage = "IV", Road = "systemic", Regimen = "gastric.sox", Age = 71, On = (3, 9, 13), InTheHouse = true, Without = Counts(1), Today = MorningScenes.Pale,
        },
        new("grade 4 neutropenia known for three hours, plan due within the hour")
        {
            Cancer = "lymphoma", Stage = "III", Road = "chemo", Regimen = "dlbcl.rchop21", Age = 58, Sensitive = 1.4, On = (2, 9, 12), InTheHouse = true,
            Without = Counts(2), Today = tale => MorningScenes.Neutropenia(tale, 205),
        },
        new("embolised five weeks ago, picture due this week") { Cancer = "liver", Stage = "IIb", Road = "tace", Man = true, Age = 63, After = ("tace", 38), Without = (fact, ago) => ago <= 30 && fact is ImagingReport or ResponseAssessed or ProcedureDone { Kind: ProcedureKind.Tace } },
        new("embolised six weeks ago, picture due tomorrow") { Cancer = "liver", Stage = "Ib", Road = "tace", Age = 55, After = ("tace", 41), Without = (fact, ago) => ago <= 30 && fact is ImagingReport or ResponseAssessed or ProcedureDone { Kind: ProcedureKind.Tace } },
        new("biopsy yesterday") { Cancer = "colon", Stage = "III", Road = "surgery+adjuvant", Age = 66, After = ("look", 1), NoReport = true },
        new("biopsy four working days ago, report due tomorrow") { Cancer = "oesophagus", Stage = "II", Road = "neo", Man = true, Age = 62, Home = "qingyi", After = ("look", 4), NoReport = true },
        new("PICC care due tomorrow") { Cancer = "rectum", Stage = "III", Road = "neo", Regimen = "gastric.xelox", Age = 52, Sensitive = 0.7, On = (2, 5, 5), Line = true },
        new("PICC care a day late") { Home = "qingyi", Cancer = "breast-luminal", Stage = "III", Road = "surgery+adjuvant", Regimen = "breast.ec_t", Man = false, Age = 51, Sensitive = 0.7, On = (2, 7, 7), Line = true, Without = (fact, ago) => ago <= 6 && fact is CatheterCared },
        new("in bed, counts due today") { For = Lives.For.Day, Cancer = "lung-adeno", Stage = "IV", Road = "systemic", Regimen = "lung.pem_carbo_pembro", Age = 60, Sensitive = 0.9, On = (2, 6, 6), InTheHouse = true },
        new("liver blood of the third day due today") { For = Lives.For.Day, Cancer = "liver", Stage = "IIIa", Road = "tace+systemic", Man = true, Age = 61, After = ("tace", 3), InTheHouse = true, Without = (fact, ago) => ago <= 1 && fact is LaboratoryResult },
        new("meant to come eight days ago and did not") { Cancer = "bladder", Stage = "I", Road = "local", Age = 74, Home = "qingyi", After = ("operation", 130), Without = (fact, ago) => ago <= 60 && fact is not (LaboratoryResult or PatientReport), Today = MorningScenes.Missed },
        new("first visit two days ago, nothing known yet") { Cancer = "kidney", Stage = "III", Road = "surgery", Age = 57, After = ("visit", 2) },
    ];

    /// <summary>Holds back counts of the last days, and what would have been done about them.</summary>
    static Func<IFact, int, bool> Counts(int days) => (fact, ago) => ago <= days
        && fact is LaboratoryResult or NeutropeniaPlan or CriticalAcknowledged or AdverseEvent or DrugGiven { Kind: DrugKind.GrowthFactor };
}
