using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Files;

public sealed class DriveRoutesTests : OfficeTests
{
    private const int Piece = 320 * 1024;

    [Fact]
    public async Task A_file_is_written_by_its_path_found_renamed_and_deleted()
    {
        var file = await WriteAsync("Verbali/marzo.txt", "Verbale", HttpStatusCode.Created);
        Assert.Equal("marzo.txt", file["name"]);
        Assert.Equal("/drive/root:/Verbali", file["parentReference/path"]);
        Assert.Equal(file["id"], (await Davide.GetAsync("/me/drive/root:/Verbali/marzo.txt:"))["id"]);
        var again = await WriteAsync("Verbali/marzo.txt", "Verbale corretto", HttpStatusCode.OK);
        Assert.Equal(file["id"], again["id"]);
        var item = $"/me/drive/items/{file["id"]}";
        (await Davide.PatchAsync(item, new JsonObject { ["name"] = "x.txt" }, ("If-Match", file["eTag"]!))).Expect(HttpStatusCode.PreconditionFailed);
        (await Davide.PatchAsync(item, new JsonObject { ["name"] = "aprile.txt" }, ("If-Match", again["eTag"]!))).Expect(HttpStatusCode.OK);
        Assert.Equal(["aprile.txt"], (await Davide.GetAsync("/me/drive/root/search(q='corretto')")).Value.Select(found => found.Text("name")));
        (await Davide.DeleteAsync(item)).Expect(HttpStatusCode.NoContent);
        Assert.Equal("itemNotFound", (await Davide.GetAsync(item)).Expect(HttpStatusCode.NotFound).Error);
    }

    [Fact]
    public async Task The_content_is_fetched_from_an_address_that_wants_no_token()
    {
        var file = await WriteAsync("a.txt", "ciao", HttpStatusCode.Created);
        var moved = (await Davide.GetAsync($"/me/drive/items/{file["id"]}/content")).Expect(HttpStatusCode.Redirect);
        using var plain = new HttpClient();
        Assert.Equal("ciao", await plain.GetStringAsync(new Uri(moved.Headers["Location"]), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_large_file_comes_in_pieces_to_an_address_that_wants_no_token()
    {
        var opened = (await Davide.PostAsync("/me/drive/root:/Grandi/film.bin:/createUploadSession", new JsonObject { ["item"] = new JsonObject { ["@microsoft.graph.conflictBehavior"] = "replace" } })).Expect(HttpStatusCode.OK);
        var (url, whole, nobody) = (opened["uploadUrl"]!, Piece + 100, Office.Open(null));
        var first = (await PutAsync(nobody, url, 0, Piece, whole)).Expect(HttpStatusCode.Accepted);
        Assert.Equal($"{Piece}-{whole - 1}", first.Body.Texts("nextExpectedRanges").Single());
        Assert.Equal("invalidRange", (await PutAsync(nobody, url, 0, Piece, whole)).Expect(HttpStatusCode.RequestedRangeNotSatisfiable).Error);
        var asked = await Office.Open(null, new SocketsHttpHandler()).GetAsync(url);
        Assert.Equal($"{Piece}-{whole - 1}", asked.Body.Texts("nextExpectedRanges").Single());
        var last = (await PutAsync(nobody, url, Piece, 100, whole)).Expect(HttpStatusCode.Created);
        Assert.Equal(whole.ToString(System.Globalization.CultureInfo.InvariantCulture), last["size"]);
        (await PutAsync(Office.Open(null, new SocketsHttpHandler()), url, 0, 100, 100)).Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/me/drive/root:/SDK/a.bin:/createUploadSession")]
    [InlineData("/me/drive/items/root:/SDK/a.bin:/createUploadSession")]
    [InlineData("/drives/{drive}/items/root:/SDK/a.bin:/createUploadSession")]
    [InlineData("/drives/{drive}/root:/SDK/a.bin:/createUploadSession")]
    public async Task A_path_is_read_as_the_documents_and_as_the_SDK_write_it(string path)
    {
        var drive = (await Davide.GetAsync("/me/drive"))["id"]!;
        (await Davide.PostAsync(path.Replace("{drive}", Uri.EscapeDataString(drive), StringComparison.Ordinal))).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_upload_that_brings_a_token_along_is_refused()
    {
        var opened = await Davide.PostAsync("/me/drive/root:/a.bin:/createUploadSession");
        (await PutAsync(Office.Clumsy("davide.rinaldi"), opened["uploadUrl"]!, 0, 10, 10)).Expect(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_folder_that_exists_is_told_or_another_name_is_found()
    {
        JsonObject Folder(string behaviour) => new() { ["name"] = "Clienti", ["folder"] = new JsonObject(), ["@microsoft.graph.conflictBehavior"] = behaviour };
        (await Davide.PostAsync("/me/drive/root/children", Folder("fail"))).Expect(HttpStatusCode.Created);
        Assert.Equal("nameAlreadyExists", (await Davide.PostAsync("/me/drive/root/children", Folder("fail"))).Expect(HttpStatusCode.Conflict).Error);
        Assert.Equal("Clienti 1", (await Davide.PostAsync("/me/drive/root/children", Folder("rename"))).Expect(HttpStatusCode.Created)["name"]);
    }

    [Fact]
    public async Task Delta_tells_what_was_added_and_what_is_gone()
    {
        var before = await Davide.GetAsync("/me/drive/root/delta()?$select=id,name");
        var file = await WriteAsync("nuovo.txt", "x", HttpStatusCode.Created);
        var added = await Davide.GetAsync(before["@odata.deltaLink"]!);
        Assert.Equal(["nuovo.txt"], added.Value.Select(item => item.Text("name")));
        await Davide.DeleteAsync($"/me/drive/items/{file["id"]}");
        var gone = (await Davide.GetAsync(added["@odata.deltaLink"]!)).Value.Single();
        Assert.Equal((file["id"], "deleted"), (gone.Text("id"), gone.Text("deleted/state")));
    }

    [Fact]
    public async Task A_link_is_made_once_and_an_invitation_arrives_by_mail()
    {
        var file = await WriteAsync("piano.txt", "x", HttpStatusCode.Created);
        var wish = new JsonObject { ["type"] = "view", ["scope"] = "organization" };
        var link = (await Davide.PostAsync($"/me/drive/items/{file["id"]}/createLink", wish)).Expect(HttpStatusCode.Created);
        Assert.Equal(link["link/webUrl"], (await Davide.PostAsync($"/me/drive/items/{file["id"]}/createLink", wish)).Expect(HttpStatusCode.OK)["link/webUrl"]);
        (await Davide.PostAsync($"/me/drive/items/{file["id"]}/invite", new JsonObject
        {
            ["recipients"] = new JsonArray(new JsonObject { ["email"] = Office.Mail("luca.moretti") }),
            ["roles"] = new JsonArray("read"), ["requireSignIn"] = true, ["sendInvitation"] = true,
        })).Expect(HttpStatusCode.OK);
        Assert.Equal(3, (await Davide.GetAsync($"/me/drive/items/{file["id"]}/permissions")).Expect(HttpStatusCode.OK).Value.Count);
        Assert.Contains("piano.txt", (await Office.As("luca.moretti").GetAsync("/me/mailFolders/inbox/messages?$top=1")).Value.Single().Text("subject"), StringComparison.Ordinal);
    }

    private async Task<Answer> WriteAsync(string path, string text, HttpStatusCode expected) =>
        (await Davide.SendAsync("PUT", $"/me/drive/root:/{path}:/content", new StringContent(text, Encoding.UTF8, "text/plain"))).Expect(expected);

    private static Task<Answer> PutAsync(Caller who, string url, int from, int length, int whole)
    {
        var piece = new ByteArrayContent(new byte[length]);
        piece.Headers.ContentRange = new(from, from + length - 1, whole);
        piece.Headers.ContentType = new("application/octet-stream");
        return who.SendAsync("PUT", url, piece);
    }
}
