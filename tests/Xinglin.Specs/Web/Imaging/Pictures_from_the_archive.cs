using System.Net;
using Xinglin.Facts.Imaging;

namespace Xinglin.Specs.Web.Imaging;

/// <summary>Studies of a person as the hospital's own archive holds them, asked over DICOMweb of a real Orthanc.</summary>
public class Pictures_from_the_archive(An_archive archive) : IClassFixture<An_archive>
{
    static CancellationToken Gone => TestContext.Current.CancellationToken;

    string Number(ChartId chart) => archive.House.Store.WhoIs(chart)!.Numbers[0].Value;

    static string Uid => $"1.2.826.0.1.{Random.Shared.Next(1, int.MaxValue)}";

    [Fact]
    public async Task Studies_under_a_persons_number_are_listed_with_a_picture_each_and_open_in_one_click()
    {
        var (chart, study) = (archive.House.ChartWith("武有图"), Uid);
        await archive.Hold(Number(chart), study, pictures: 3);
        using var doctor = await archive.House.SignInAs("oncologist");
        Assert.Contains($"hx-get=\"/charts/{chart}/images/list\"", await doctor.Read($"/charts/{chart}/images"), StringComparison.Ordinal);
        var list = await doctor.Read($"/charts/{chart}/images/list");
        Assert.Contains("EOB-MRI", list, StringComparison.Ordinal);
        Assert.Contains($"/charts/{chart}/images/{study}/first.jpg", list, StringComparison.Ordinal);
        var thumb = await doctor.Open($"/charts/{chart}/images/{study}/first.jpg?w=200");
        Assert.Equal(("image/jpeg", true), (thumb.Content.Headers.ContentType?.MediaType, thumb.Headers.CacheControl?.Private));
        Assert.Equal([0xFF, 0xD8], (await thumb.Content.ReadAsByteArrayAsync(Gone))[..2]);
        var viewer = await doctor.Read($"/charts/{chart}/images/{study}");
        Assert.Contains($"data-turn=\"{study}.1.1 {study}.1.2 {study}.1.3\"", viewer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await doctor.Open($"/charts/{chart}/images/{study}/{study}.1/{study}.1.2.jpg")).StatusCode);
    }

    [Fact]
    public async Task A_study_of_somebody_else_is_not_found_under_this_chart()
    {
        var (chart, other, study) = (archive.House.ChartWith("甲"), archive.House.ChartWith("乙"), Uid);
        await archive.Hold(Number(other), study);
        using var doctor = await archive.House.SignInAs("oncologist");
        foreach (var path in (string[])["", "/first.jpg", $"/{study}.1/{study}.1.1.jpg"])
            Assert.Equal(HttpStatusCode.NotFound, (await doctor.Open($"/charts/{chart}/images/{study}{path}")).StatusCode);
    }

    [Fact]
    public async Task A_study_a_report_names_but_the_archive_keeps_under_another_number_is_shown_with_a_warning()
    {
        var study = Uid;
        await archive.Hold("SOMEBODY-ELSE", study);
        var chart = archive.House.ChartWith("号不对", (TimeSpan.FromDays(3), new ImagingReport("MR", "肝脏") { Study = study }));
        using var doctor = await archive.House.SignInAs("oncologist");
        Assert.Contains("先核对是不是本人", await doctor.Read($"/charts/{chart}/images/list"), StringComparison.Ordinal);
        Assert.Contains("先核对是不是本人", await doctor.Read($"/charts/{chart}/images/{study}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_chart_shows_no_picture()
    {
        var (chart, study) = (archive.House.ChartElsewhere("关着"), Uid);
        await archive.Hold(Number(chart), study);
        using var doctor = await archive.House.SignInAs("oncologist");
        foreach (var path in (string[])["/list", $"/{study}", $"/{study}/first.jpg", $"/{study}/{study}.1/{study}.1.1.jpg"])
            Assert.NotEqual(HttpStatusCode.OK, (await doctor.Open($"/charts/{chart}/images{path}")).StatusCode);
    }

    [Theory, InlineData("../../patients"), InlineData("1.2..3"), InlineData("1.2.a"), InlineData("%2e%2e%2fsystem")]
    public async Task What_is_no_identifier_never_reaches_the_archive(string study)
    {
        using var doctor = await archive.House.SignInAs("oncologist");
        Assert.NotEqual(HttpStatusCode.OK, (await doctor.Open($"/charts/{archive.House.ChartWith("乱号")}/images/{study}/first.jpg")).StatusCode);
    }
}

/// <summary>A house whose archive is away.</summary>
public class An_archive_that_is_away(An_archive archive) : IClassFixture<An_archive>
{
    [Fact]
    public async Task The_chart_and_its_reports_are_there_and_the_tiles_say_what_to_do()
    {
        var chart = archive.House.ChartWith("夜里", (TimeSpan.FromDays(3), new ImagingReport("CT", "胸部") { Conclusion = "未见转移", Study = "1.2.3" }));
        archive.Stop();
        using var doctor = await archive.House.SignInAs("oncologist");
        Assert.Contains("未见转移", await doctor.Read($"/charts/{chart}/images"), StringComparison.Ordinal);
        Assert.Contains("影像系统没有回答", await doctor.Read($"/charts/{chart}/images/list"), StringComparison.Ordinal);
        Assert.Contains("现在拿不到图", await doctor.Read($"/charts/{chart}/images/1.2.3"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await doctor.Open($"/charts/{chart}/images/1.2.3/first.jpg")).StatusCode);
    }
}

public class A_house_without_an_archive(Web_house house) : IClassFixture<Web_house>
{
    [Fact]
    public async Task It_says_so_and_asks_nobody()
    {
        using var doctor = await house.SignInAs("oncologist");
        var page = await doctor.Read($"/charts/{house.ChartWith("没接")}/images");
        Assert.Contains("没有接影像系统", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/images/list", page, StringComparison.Ordinal);
    }
}
