using System.Text;
using System.Text.Json;
using Xinglin.Exchange.Imaging;

namespace Xinglin.Specs.Exchange.Imaging;

/// <summary>What archives answer, read without trusting them: tags that are missing, empty or of another type.</summary>
public class Dicom_json
{
    static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    [Fact]
    public void A_study_is_read_with_what_it_has_and_without_what_it_has_not()
    {
        var studies = DicomJson.Studies(Bytes("""
            [{"0020000D":{"vr":"UI","Value":["1.2.3"]},"00080020":{"vr":"DA","Value":["20261113"]},"00080061":{"vr":"CS","Value":["MR","SR"]},"00100020":{"vr":"LO","Value":["D26"]},"00201208":{"vr":"IS","Value":[42]}},
             {"0020000D":{"vr":"UI","Value":["1.2.4"]},"00080020":{"vr":"DA","Value":["unknown"]},"00081030":{"vr":"LO"},"00201208":{"vr":"IS","Value":["7 "]}},
             {"00080020":{"vr":"DA","Value":["20261113"]}}, 5]
            """));
        Assert.Equal(["1.2.3", "1.2.4"], studies.Select(s => s.Uid));
        Assert.Equal((new DateOnly(2026, 11, 13), "D26", 42), (studies[0].On, studies[0].PatientId, studies[0].Pictures));
        Assert.Equal(["MR", "SR"], studies[0].Modalities);
        Assert.Equal((null, null, null, 7), (studies[1].On, studies[1].PatientId, studies[1].Description, studies[1].Pictures));
    }

    [Fact]
    public void Pictures_stand_in_the_scanners_order_and_those_without_a_number_last() =>
        Assert.Equal(["1.3", "1.1", "1.2"], DicomJson.Pictures(Bytes("""[{"00080018":{"Value":["1.2"]}},{"00080018":{"Value":["1.1"]},"00200013":{"Value":["10"]}},{"00080018":{"Value":["1.3"]},"00200013":{"Value":[2]}}]""")).Select(p => p.Uid));

    [Fact]
    public void Nothing_found_is_no_error_and_what_is_no_array_is_one()
    {
        Assert.Empty(DicomJson.Series([]));
        Assert.Empty(DicomJson.Series(Bytes("[]")));
        Assert.ThrowsAny<JsonException>(() => DicomJson.Series(Bytes("<html>sign in</html>")));
        Assert.ThrowsAny<JsonException>(() => DicomJson.Series(Bytes("{\"message\":\"no\"}")));
    }

    [Theory, InlineData("1.2.840.10008.1.2", true), InlineData("", false), InlineData("1..2", false), InlineData("1.2/..", false), InlineData("１.２", false)]
    public void An_identifier_is_digits_and_points(string text, bool expected) => Assert.Equal(expected, DicomJson.IsUid(text));
}
