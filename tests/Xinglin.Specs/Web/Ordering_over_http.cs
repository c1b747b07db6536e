using System.Net;

namespace Xinglin.Specs.Web;

public class Ordering_over_http(Web_house house) : IClassFixture<Web_house>
{
    static string Order(string regimen) => $$$"""[{"tag":"regimen-started","happenedAt":"2026-03-02T09:06:00+08:00","fact":{"regimen":"{{{regimen}}}","name":"{{{regimen}}}","intent":"palliative","line":1,"target":"胃窦腺癌"}}]""";

    [Fact]
    public async Task A_template_no_pharmacist_signed_cannot_be_ordered()
    {
        var chart = house.ChartWith("吴待签");
        using var doctor = await house.SignInAs("oncologist");
        var refused = await doctor.Send($"/api/charts/{chart}/entries", Order(Web_house.Unsigned));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("还没有药师签名", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await doctor.Send($"/api/charts/{chart}/entries", Order("gastric.sox"))).StatusCode);
    }
}
