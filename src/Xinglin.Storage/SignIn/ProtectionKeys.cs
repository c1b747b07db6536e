using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Xinglin.Storage.SignIn;

/// <summary>The keys of cookies and form tokens, in the store: a restart signs nobody out, and one web node knows another's cookies.
/// They lie in clear text, so whoever reads the store can forge a cookie: guard it like the charts beside them.</summary>
public sealed class ProtectionKeys(Store store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = store.Engine.Open();
        return [.. db.Rows("select xml from protection_key order by name", r => XElement.Parse(r.GetString(0)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("insert into protection_key (name, xml) values (@1, @2) on conflict (name) do update set xml = excluded.xml", friendlyName, element.ToString(SaveOptions.DisableFormatting));
        work.Commit();
    }
}
