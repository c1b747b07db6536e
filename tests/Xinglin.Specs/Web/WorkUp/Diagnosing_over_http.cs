using System.Net;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web.WorkUp;

/// <summary>诊: from the first picture to a signed stage, from four words to a signed syndrome, read as text.</summary>
public class Diagnosing_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly (TimeSpan, IFact)[] gastric =
    [
        (TimeSpan.FromDays(60), new SexStated(Sex.Female)), (TimeSpan.FromDays(59), new Xinglin.Facts.Disease.Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3" }),
        (TimeSpan.FromDays(58), new ImagingReport("CT", "胸腹部增强") { Lesions = [new("肝 S6", 40) { Site = "肝", Target = true }, new("肝门淋巴结", 20) { Site = "淋巴结", Target = true, Node = true }] }),
        (TimeSpan.FromDays(50), new PathologyReport("中分化腺癌")),
    ];

    ChartId Patient(string name, params (TimeSpan, IFact)[] more) => house.ChartWith(name, [.. gastric, .. more]);

    [Fact]
    public async Task A_new_examination_keeps_the_names_and_the_category_appears()
    {
        var chart = Patient("量两次");
        using var doctor = await house.SignInAs("oncologist");
        var page = $"/charts/{chart}/lesions";
        var sent = await doctor.Post(page, $"{page}#new", ("modality", "CT"), ("region", "胸腹部增强"), ("l0.mm", "24"), ("l1.mm", "１１"));
        Assert.Equal(page, sent.Headers.Location?.ToString());
        var written = (ImagingReport)house.Read(chart).Written[^1].Fact;
        Assert.Equal([("肝 S6", 24m, true), ("肝门淋巴结", 11m, true)], written.Lesions.Select(l => (l.Name, l.Mm!.Value, l.Target)));
        Assert.Contains("靶病灶和 35 mm，较基线 −41.7%，较最低 −41.7%：部分缓解 PR", await doctor.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_like_an_old_one_is_asked_about_and_the_answer_joins_it()
    {
        var chart = Patient("写错名");
        using var doctor = await house.SignInAs("oncologist");
        var page = $"/charts/{chart}/lesions";
        (string, string)[] typed = [("modality", "CT"), ("region", "腹部"), ("l1.mm", "18"), ("n0.name", "肝S6灶"), ("n0.mm", "30")];
        var asked = await doctor.Post(page, $"{page}#new", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.Contains("“肝S6灶”和“肝 S6”是同一个病灶吗？", WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(house.Read(chart).Standing, e => e.Fact is ImagingReport { Region: "腹部" });
        await doctor.Post(page, $"{page}#new", [.. typed, ("n0.same", "肝 S6")]);
        Assert.Equal(["肝门淋巴结", "肝 S6"], ((ImagingReport)house.Read(chart).Written[^1].Fact).Lesions.Select(l => l.Name));
    }

    [Fact]
    public async Task Words_for_a_size_are_refused_and_nothing_typed_is_lost()
    {
        var chart = Patient("写成字");
        using var doctor = await house.SignInAs("oncologist");
        var page = $"/charts/{chart}/lesions";
        var refused = await doctor.Post(page, $"{page}#new", ("region", "腹部"), ("l0.mm", "约三公分"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("约三公分", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(gastric.Length, house.EntriesOf(chart));
    }

    [Fact]
    public async Task The_physicians_own_word_is_signed_with_the_computed_one_beside_it()
    {
        var chart = Patient("混合", (TimeSpan.FromDays(10), new ImagingReport("CT", "胸腹部增强") { Lesions = [new("肝 S6", 20) { Site = "肝", Target = true }, new("肝门淋巴结", 30) { Site = "淋巴结", Target = true, Node = true }] }));
        using var doctor = await house.SignInAs("oncologist");
        var page = $"/charts/{chart}/lesions";
        Assert.Contains("混合", await doctor.Read(page), StringComparison.Ordinal);
        await doctor.Post(page, $"/charts/{chart}/record/response", ("response", "mixed"), ("criteria", "RECIST 1.1"), ("sumMm", "50"), ("words", "肝灶退，淋巴结进"));
        var signed = (ResponseAssessed)house.Read(chart).Written[^1].Fact;
        Assert.Equal((Response.Mixed, Response.Stable), (signed.Response, signed.Computed!.Value));
        Assert.Contains("与算得不同", await doctor.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T_N_and_M_make_the_group_and_another_group_is_signed_only_knowingly()
    {
        var chart = Patient("分期");
        using var doctor = await house.SignInAs("oncologist");
        var page = $"/charts/{chart}/workup?table=stomach_8_clinical";
        var form = $"{page}#stage";
        await doctor.Post(page, form, ("prefix", "c"), ("T", "T4a"), ("N", "N2"), ("M", "M1"), ("because", "4"));
        var stage = house.Read(chart).Last<Stage>()!.Value.Fact;
        Assert.Equal(("IVB", "4", "AJCC", "8"), (stage.Group, stage.Because.Single(), stage.System, stage.Edition));
        var other = await doctor.Post(page, form, ("prefix", "c"), ("T", "T3"), ("N", "N0"), ("M", "M0"), ("group", "III"));
        var told = WebUtility.HtmlDecode(await other.Content.ReadAsStringAsync());
        Assert.Contains("表上是 IIB，您写的是 III", told, StringComparison.Ordinal);
        Assert.Equal("IVB", house.Read(chart).Last<Stage>()!.Value.Fact.Group);
        await doctor.PostFrom(told, form, ("prefix", "c"), ("T", "T3"), ("N", "N0"), ("M", "M0"), ("group", "III"));
        Assert.Equal("III", house.Read(chart).Last<Stage>()!.Value.Fact.Group);
        Assert.Contains("与写的 III 不同", await doctor.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_board_would_miss_is_said_and_what_is_known_leads_to_its_entry()
    {
        var chart = Patient("上会");
        using var doctor = await house.SignInAs("oncologist");
        var before = await doctor.Read($"/charts/{chart}/workup");
        Assert.Contains("上会还缺 13 项", before, StringComparison.Ordinal);
        Assert.Contains($"/charts/{chart}/entries/4", before, StringComparison.Ordinal);
        house.Write(chart, new Biomarker("HER2") { Result = "1+" });
        Assert.Contains("上会还缺 12 项", await doctor.Read($"/charts/{chart}/workup"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conservative_course_without_a_decision_is_told_until_it_is_decided()
    {
        var chart = Patient("未决定");
        using var doctor = await house.SignInAs("oncologist");
        Assert.Contains("没有在做抗肿瘤治疗，也没有写明为什么", await doctor.Read($"/charts/{chart}/workup"), StringComparison.Ordinal);
        await doctor.Post($"/charts/{chart}/workup", $"/charts/{chart}/record/treatability-decided", ("decision", "bestSupportive"), ("reason", "PS 3，本人意愿"), ("reviewOn", "2099-01-01"));
        var after = await doctor.Read($"/charts/{chart}/workup");
        Assert.DoesNotContain("也没有写明为什么", after, StringComparison.Ordinal);
        Assert.Contains("最佳支持", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_words_are_kept_letter_by_letter_with_the_code_beside_them()
    {
        var chart = Patient("四诊");
        using var tcm = await house.SignInAs("tcm");
        var page = $"/charts/{chart}/four-examinations";
        var sent = await tcm.Post(page, page, ("inquiry", "自诉“像块石头压着”，神疲乏力，口干"), ("tongue", "舌淡红少津，苔薄"), ("pulse", "脉细弱"), ("code", "light-red"));
        Assert.Equal($"/charts/{chart}/syndrome", sent.Headers.Location?.ToString());
        var said = house.Read(chart).Last<FourExaminations>()!.Value.Fact;
        Assert.Equal("自诉“像块石头压着”，神疲乏力，口干", said.Inquiry);
        Assert.Equal(["light-red"], said.Codes.Select(c => c.Code));
        var offered = await tcm.Read($"/charts/{chart}/syndrome");
        Assert.Contains("气阴两虚证", offered, StringComparison.Ordinal);
        Assert.Contains("条支持", offered, StringComparison.Ordinal);
        Assert.Null(house.Read(chart).Last<SyndromeDifferentiation>()); // nothing is chosen for anybody
        Assert.DoesNotMatch("name=\"principal\" value=\"[^\"]", offered);
    }

    [Fact]
    public async Task A_syndrome_begun_from_a_candidate_is_signed_with_the_findings_chosen()
    {
        var chart = Patient("从候选", (TimeSpan.FromHours(1), new FourExaminations { Inquiry = "神疲乏力，口干，气短", Tongue = "舌淡红少津，苔薄", Pulse = "脉细弱" }));
        using var tcm = await house.SignInAs("tcm");
        var begun = await tcm.Read($"/charts/{chart}/syndrome?take=qi-yin-liang-xu-zheng");
        Assert.Contains("value=\"气阴两虚证\"", begun, StringComparison.Ordinal);
        await tcm.PostFrom(begun, $"/charts/{chart}/syndrome", ("principal", "气阴两虚证"), ("because", "舌少津"), ("principle", "益气养阴"));
        var signed = house.Read(chart).Last<SyndromeDifferentiation>()!.Value.Fact;
        Assert.Equal(("气阴两虚证", "舌少津"), (signed.Principal, signed.Because.Single()));
        Assert.Contains("已辨为气阴两虚证", await tcm.Read($"/charts/{chart}/syndrome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_standards_of_constitution_never_share_a_picture_and_a_gap_is_not_judged()
    {
        var chart = Patient("体质");
        using var tcm = await house.SignInAs("tcm");
        var page = $"/charts/{chart}/constitution?form=gbt-46939-2025";
        await tcm.Post(page, page, ("q.fatigue", "4"), ("q.qi-2", "4"), ("q.qi-3", "3"), ("q.vigour", "2"));
        var fact = house.Read(chart).Last<ConstitutionIdentified>()!.Value.Fact;
        Assert.Equal("GB/T 46939-2025", fact.Standard);
        Assert.Equal("yes", fact.Scores.First(s => s.Scale == "qi-deficient").Verdict);
        Assert.Null(fact.Scores.First(s => s.Scale == "yin-deficient").Score);
        Assert.Contains("体质得分图", await tcm.Read(page), StringComparison.Ordinal);
        Assert.DoesNotContain("体质得分图", await tcm.Read($"/charts/{chart}/constitution?form=zyyxh-t157-2009"), StringComparison.Ordinal);
        var empty = await tcm.Post(page, page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_write_reads_and_is_told_who_writes()
    {
        var chart = Patient("只读");
        using var nurse = await house.SignInAs("nurse");
        foreach (var page in (string[])["lesions", "workup", "four-examinations", "syndrome", "constitution"])
            Assert.DoesNotContain("<form class=\"fact", await nurse.Read($"/charts/{chart}/{page}"), StringComparison.Ordinal);
    }
}
