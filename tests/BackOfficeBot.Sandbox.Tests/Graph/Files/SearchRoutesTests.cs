using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;

namespace BackOfficeBot.Sandbox.Tests.Graph.Files;

public sealed class SearchRoutesTests : OfficeTests
{
    [Fact]
    public async Task A_file_is_found_by_name_and_content_by_those_only_who_may_see_it()
    {
        var file = await WriteAsync("Riservati/bilancio.txt", "utile netto in calo");
        var luca = Office.As("luca.moretti", "Files.ReadWrite.All");

        Assert.Equal(["bilancio.txt"], await FindAsync(Reader, "utile netto IsDocument:true"));
        Assert.Empty(await FindAsync(luca, "utile netto IsDocument:true"));
        (await luca.GetAsync($"/drives/b!{Office.Id("davide.rinaldi")}/items/{file["id"]}")).Expect(HttpStatusCode.NotFound);

        (await Davide.PostAsync($"/me/drive/items/{file["id"]}/invite", new JsonObject
        {
            ["recipients"] = new JsonArray(new JsonObject { ["email"] = Office.Mail("luca.moretti") }),
            ["roles"] = new JsonArray("read"),
            ["requireSignIn"] = true,
            ["sendInvitation"] = false,
        })).Expect(HttpStatusCode.OK);

        Assert.Equal(["bilancio.txt"], await FindAsync(luca, $"SharedWithUsersOWSUSER:\"{Office.Mail("luca.moretti")}\" IsDocument:true"));
        (await luca.GetAsync($"/drives/b!{Office.Id("davide.rinaldi")}/items/{file["id"]}")).Expect(HttpStatusCode.OK);
        Assert.Empty(await FindAsync(Reader, $"SharedWithUsersOWSUSER:\"{Office.Mail("davide.rinaldi")}\" IsDocument:true"));
    }

    [Fact]
    public async Task A_search_keeps_to_a_folder_and_to_the_time()
    {
        await WriteAsync("Verbali/2026/marzo.txt", "zeta");
        await WriteAsync("Altro/marzo.txt", "zeta");
        var folder = await Davide.GetAsync("/me/drive/root:/Verbali:");

        Assert.Single(await FindAsync(Reader, $"zeta IsDocument:true path:\"{folder["webUrl"]}\""));
        var me = Office.Mail("davide.rinaldi");
        Assert.Equal(2, (await FindAsync(Reader, $"(EditorOWSUSER:\"{me}\" OR AuthorOWSUSER:\"{me}\") zeta IsDocument:true LastModifiedTime>=2026-11-24")).Count);
        Assert.Empty(await FindAsync(Reader, "zeta IsDocument:true LastModifiedTime>=2026-11-25"));
    }

    [Fact]
    public async Task Searching_wants_a_permission_for_all_files() =>
        (await Office.As("davide.rinaldi", "Files.ReadWrite").PostAsync("/search/query", Body("zeta"))).Expect(HttpStatusCode.Forbidden);

    private Caller Reader => Office.As("davide.rinaldi", "Files.ReadWrite.All");

    private async Task<Answer> WriteAsync(string path, string text) =>
        (await Davide.SendAsync("PUT", $"/me/drive/root:/{path}:/content", new StringContent(text, Encoding.UTF8, "text/plain"))).Expect(HttpStatusCode.Created);

    private static async Task<IReadOnlyList<string?>> FindAsync(Caller who, string query) =>
        [.. (await who.PostAsync("/search/query", Body(query))).Expect(HttpStatusCode.OK).Value.Single().Items("hitsContainers").Single().Items("hits").Select(hit => hit.Text("resource/name"))];

    private static JsonObject Body(string query) => new()
    {
        ["requests"] = new JsonArray(new JsonObject { ["entityTypes"] = new JsonArray("driveItem"), ["query"] = new JsonObject { ["queryString"] = query }, ["from"] = 0, ["size"] = 25 }),
    };
}
