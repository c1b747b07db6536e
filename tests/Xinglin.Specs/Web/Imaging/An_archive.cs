using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace Xinglin.Specs.Web.Imaging;

/// <summary>A real picture archive beside a served house: Orthanc with its DICOMweb plug-in, empty, on a free port, gone when the specs are done.</summary>
public sealed class An_archive : IAsyncLifetime
{
    const string Who = "xinglin:wordofthisspec";
    const string Plugin = "/usr/share/orthanc/plugins/libOrthancDicomWeb.so";

    /// <summary>16 × 16 grey points with a bright round spot.</summary>
    const string Spot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAJklEQVR42mMQQQMMZAucAAEkgRMn4CIMSHywCNUEMGzBdAdJfgEAtIpEhR9Z82gAAAAASUVORK5CYII=";

    readonly string folder = Directory.CreateTempSubdirectory("xinglin-pacs-").FullName;
    readonly int port = FreePort();
    Process? orthanc;
    Web_house? house;

    /// <summary>The house that asks it; skips the spec where no Orthanc is installed.</summary>
    public Web_house House
    {
        get
        {
            Assert.SkipWhen(house is null, "no Orthanc with DICOMweb on this machine");
            return house;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Select(p => Path.Combine(p, "Orthanc")).FirstOrDefault(File.Exists);
        if (program is null || !File.Exists(Plugin)) return;
        var settings = Path.Combine(folder, "orthanc.json");
        await File.WriteAllTextAsync(settings, $$$"""
            {"HttpPort":{{{port}}},"DicomServerEnabled":false,"RemoteAccessAllowed":false,"AuthenticationEnabled":true,"RegisteredUsers":{"{{{Who.Split(':')[0]}}}":"{{{Who.Split(':')[1]}}}"},
             "StorageDirectory":"{{{folder}}}/db","IndexDirectory":"{{{folder}}}/db","Plugins":["{{{Plugin}}}"],"DicomWeb":{"Enable":true,"Root":"/dicom-web/"}}
            """);
        orthanc = Process.Start(new ProcessStartInfo(program, settings) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        orthanc.ErrorDataReceived += (_, _) => { };
        orthanc.BeginErrorReadLine();
        using var asks = Client();
        for (var i = 0; i < 150; i++)
        {
            try
            {
                if ((await asks.GetAsync("/system")).IsSuccessStatusCode) break;
            }
            catch (HttpRequestException) when (i < 149)
            {
                await Task.Delay(200);
            }
        }
        house = new() { Pacs = new($"http://{Who}@127.0.0.1:{port}/dicom-web") };
        await house.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (house is not null) await house.DisposeAsync();
        Stop();
        orthanc?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The archive goes away, as archives do at night.</summary>
    public void Stop()
    {
        if (orthanc is not { HasExited: false } running) return;
        running.Kill(entireProcessTree: true);
        running.WaitForExit();
    }

    /// <summary>A study of one series with so many pictures.</summary>
    public async Task Hold(string patient, string study, int pictures = 1)
    {
        using var asks = Client();
        for (var n = 1; n <= pictures; n++)
        {
            var made = await asks.PostAsJsonAsync("/tools/create-dicom", new
            {
                Force = true, Content = Spot,
                Tags = new { PatientID = patient, PatientName = "SPEC^ONE", StudyDescription = "EOB-MRI", SeriesDescription = "T1", Modality = "MR", StudyDate = "20261113", StudyInstanceUID = study, SeriesInstanceUID = study + ".1", SOPInstanceUID = $"{study}.1.{n}", InstanceNumber = $"{n}" },
            }, System.Text.Json.JsonSerializerOptions.Default);
            Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        }
    }

    HttpClient Client() => new() { BaseAddress = new($"http://127.0.0.1:{port}"), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Who))) } };

    static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
