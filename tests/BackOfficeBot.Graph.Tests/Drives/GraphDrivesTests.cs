using BackOfficeBot.Graph.Http;
using Microsoft.Extensions.DependencyInjection;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Drives;

public sealed class GraphDrivesTests
{
    private static readonly DriveItem Folder = new(DriveServer.Drive, "d-Verbali", "Verbali", new("https://contoso-my.sharepoint.example/personal/anna/Documents/Verbali")) { IsFolder = true, Path = "Verbali" };
    private readonly DriveServer drive = new();

    [Theory]
    [InlineData("Verbali")]
    [InlineData(" /verbali/ ")]
    [InlineData("b!anna:/Verbali")]
    [InlineData("https://contoso-my.sharepoint.example/personal/anna/Documents/Verbali")]
    [InlineData("https://contoso-my.sharepoint.example/my?id=%2Fpersonal%2Fanna%2FDocuments%2FVerbali&view=0")]
    [InlineData("https://contoso-my.sharepoint.example/personal/anna/Documents/Forms/AllItems.aspx?id=%2Fpersonal%2Fanna%2FDocuments%2FVerbali")]
    public async Task A_folder_is_found_by_path_by_drive_and_by_its_web_address(string place)
    {
        await using var graph = await StartAsync(drive.Answer);

        var folder = await graph.Port<IDrives>().FolderAsync(User, Anna, place);

        Assert.Equal((DriveServer.Drive, true), (folder.DriveId, folder.IsFolder));
        Assert.Equal("Verbali", folder.Path, ignoreCase: true);
    }

    [Fact]
    public async Task A_library_of_a_site_is_found_by_search_and_the_folder_by_the_rest_of_the_address()
    {
        await using var graph = await StartAsync((request, context) => request.Path == "/drives/b!hr/root:/Verbali:" ? DriveServer.Item("x", "Verbali", isFolder: true) : drive.Answer(request, context));

        await graph.Port<IDrives>().FolderAsync(User, Anna, "https://contoso.sharepoint.example/sites/HR/Documenti%20condivisi/Verbali");

        var search = Assert.Single(graph.Requests, request => request.Path == "/search/query").Body!["requests"]![0]!;
        Assert.Equal("path:\"https://contoso.sharepoint.example/sites/HR\"", (string?)search["query"]!["queryString"]);
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.example/:f:/s/HR/Eabc", GraphFailure.Invalid)]
    [InlineData("Verbali/a:b", GraphFailure.Invalid)]
    [InlineData("Verbali/occupato.docx", GraphFailure.Invalid)]
    [InlineData("Sparita", GraphFailure.NotFound)]
    [InlineData("https://altri.example/sites/X/Documenti", GraphFailure.NotFound)]
    public async Task A_place_that_is_none_or_is_gone_is_told(string place, GraphFailure failure)
    {
        await using var graph = await StartAsync(drive.Answer);

        Assert.Equal(failure, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IDrives>().FolderAsync(User, Anna, place))).Failure);
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.example/personal/anna/Documents/Verbali/occupato.docx", "occupato.docx")]
    [InlineData("https://contoso-my.sharepoint.example/personal/anna/Documents/Verbali", null)]
    [InlineData("https://contoso-my.sharepoint.example/personal/anna/Documents/Verbali/sparito.docx", null)]
    [InlineData("https://contoso.sharepoint.example/:b:/s/HR/Eabc", null)]
    [InlineData("https://altri.example/sites/X/Documenti/a.zip", null)]
    public async Task A_file_is_found_by_its_web_address_where_it_is_one(string address, string? name)
    {
        await using var graph = await StartAsync(drive.Answer);

        Assert.Equal(name, (await graph.Port<IDrives>().FileAsync(User, Anna, new(address)))?.Name);
    }

    [Fact]
    public async Task What_is_missing_of_a_path_is_made_when_it_may_be()
    {
        await using var graph = await StartAsync(drive.Answer);

        var folder = await graph.Port<IDrives>().FolderAsync(User, Anna, "Verbali/2026", create: true);

        Assert.Equal("Verbali/2026", folder.Path);
        Assert.Equal("fail", (string?)Assert.Single(graph.Requests, request => request.Method == "POST").Body!["@microsoft.graph.conflictBehavior"]);
    }

    [Fact]
    public async Task A_small_file_is_put_in_one_call_under_a_name_that_is_allowed()
    {
        await using var graph = await StartAsync(drive.Answer);

        var file = await graph.Port<IDrives>().PutAsync(User, Folder, "Verbale: 3/2026.docx", new MemoryStream([1, 2, 3]), WhenTaken.Replace);

        Assert.Equal($"/drives/{DriveServer.Drive}/items/d-Verbali:/Verbale- 3-2026.docx:/content", Assert.Single(graph.Requests).Path);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([1, 2, 3])), file.Sha256);
        Assert.Equal("AAAA", file.Item.QuickXor);
    }

    [Fact]
    public async Task A_large_file_goes_in_pieces_without_a_token()
    {
        await using var graph = await StartAsync(drive.Answer);

        var file = await graph.Port<IDrives>().PutAsync(User, Folder, "grande.bin", new MemoryStream(new byte[(2 * UploadSession.Piece) + 5]), WhenTaken.Rename);

        Assert.Equal(((2 * UploadSession.Piece) + 5, "f1"), ((int)file.Item.Size, file.Item.Id));
        var pieces = graph.Requests.Where(request => request.Path == "/upload/1").ToList();
        Assert.Equal([$"bytes 0-{UploadSession.Piece - 1}/{file.Item.Size}", $"bytes {UploadSession.Piece}-{(2 * UploadSession.Piece) - 1}/{file.Item.Size}", $"bytes {2 * UploadSession.Piece}-{file.Item.Size - 1}/{file.Item.Size}"],
            pieces.Select(piece => piece.Headers["Content-Range"]));
        Assert.All(pieces, piece => Assert.Null(piece.Token));
        Assert.Equal("rename", (string?)graph.Requests[0].Body!.AsObject().First(p => p.Key.Equals("item", StringComparison.OrdinalIgnoreCase)).Value!["@microsoft.graph.conflictBehavior"]);
    }

    [Theory]
    [InlineData(503, "0")]
    [InlineData(429, "0")]
    [InlineData(500, null)]
    [InlineData(416, null)]
    public async Task A_piece_that_fails_is_sent_again_from_where_the_service_is(int status, string? retryAfter)
    {
        var failed = false;
        drive.Fault = (from, context) => from > 0 && !failed && (failed = true) ? context.Fail(status, "x", retryAfter) : null;
        await using var graph = await StartAsync(drive.Answer);

        var file = await graph.Port<IDrives>().PutAsync(User, Folder, "grande.bin", new MemoryStream(new byte[UploadSession.Piece + 5]), WhenTaken.Replace);

        Assert.True(failed);
        Assert.Equal(UploadSession.Piece + 5, file.Item.Size);
        Assert.Single(graph.Requests, request => request.Path == "/upload/1" && request.Method == "GET");
    }

    [Fact]
    public async Task An_upload_that_arrived_while_its_answer_was_lost_is_found()
    {
        drive.LosesLastAnswer = true;
        await using var graph = await StartAsync(drive.Answer);

        var file = await graph.Port<IDrives>().PutAsync(User, Folder, "grande.bin", new MemoryStream(new byte[UploadSession.Piece]), WhenTaken.Replace);

        Assert.Equal(UploadSession.Piece, file.Item.Size);
        Assert.Single(graph.Requests, request => request.Path == "/upload/1" && request.Method == "PUT");
    }

    [Fact]
    public async Task An_upload_that_always_fails_ends()
    {
        drive.Fault = (_, context) => context.Fail(503, "x", "0");
        await using var graph = await StartAsync(drive.Answer);
        var drives = graph.Client(settings: ("Graph:Retries", "2")).GetRequiredService<IDrives>();

        var failure = await Assert.ThrowsAsync<GraphException>(() => drives.PutAsync(User, Folder, "grande.bin", new MemoryStream(new byte[UploadSession.Piece]), WhenTaken.Replace));

        Assert.Equal(GraphFailure.Busy, failure.Failure);
        Assert.Equal(3, graph.Requests.Count(request => request.Path == "/upload/1" && request.Method == "PUT"));
    }

    [Theory]
    [InlineData(507, "insufficientStorage", GraphFailure.QuotaFull)]
    [InlineData(403, "quotaLimitReached", GraphFailure.QuotaFull)]
    [InlineData(423, "resourceLocked", GraphFailure.Conflict)]
    [InlineData(409, "nameAlreadyExists", GraphFailure.Conflict)]
    [InlineData(403, "accessDenied", GraphFailure.NotAllowed)]
    public async Task Why_a_file_could_not_be_put_is_told(int status, string code, GraphFailure failure)
    {
        await using var graph = await StartAsync((_, context) => context.Fail(status, code));

        foreach (var taken in Enum.GetValues<WhenTaken>())
            Assert.Equal(failure, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IDrives>().PutAsync(User, Folder, "a.txt", new MemoryStream([1]), taken))).Failure);
    }

    [Theory]
    [InlineData("nuovo.docx", WhenTaken.Fail, "nuovo.docx")]
    [InlineData("occupato.docx", WhenTaken.Rename, "occupato 1.docx")]
    public async Task An_empty_file_takes_nobodys_place(string name, WhenTaken taken, string expected)
    {
        await using var graph = await StartAsync(drive.Answer);

        Assert.Equal(expected, (await graph.Port<IDrives>().PutAsync(User, Folder, name, new MemoryStream(), taken)).Item.Name);
        Assert.Equal(GraphFailure.Conflict, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IDrives>().PutAsync(User, Folder, "occupato.docx", new MemoryStream(), WhenTaken.Fail))).Failure);
    }

    [Theory]
    [InlineData("Spettabile ditta, alleghiamo la bolla.", true)]
    [InlineData("Spettabile ditta, alleghiamo la bozza.", false)]
    public async Task A_name_that_is_taken_by_the_same_bytes_has_its_file(string there, bool isSame)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("Spettabile ditta, alleghiamo la bolla.");
        var item = DriveServer.Item("f7", "Bolla.txt", "Verbali", size: bytes.Length);
        item["file"]!["hashes"]!["quickXorHash"] = await QuickXor.OfAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(there)), CancellationToken.None);
        await using var graph = await StartAsync((request, context) => request.Method == "GET" ? item : context.Fail(409, "nameAlreadyExists"));
        var put = () => graph.Port<IDrives>().PutAsync(User, Folder, "Bolla.txt", new MemoryStream(bytes), WhenTaken.Fail);

        if (isSame) Assert.Equal(("f7", Convert.ToHexStringLower(SHA256.HashData(bytes))), ((await put()).Item.Id, (await put()).Sha256));
        else Assert.Equal(GraphFailure.Conflict, (await Assert.ThrowsAsync<GraphException>(put)).Failure);
    }

    [Fact]
    public async Task A_file_is_read_without_a_token_and_no_further_than_it_may_be()
    {
        await using var graph = await StartAsync(drive.Answer);

        Assert.Equal("ciao"u8.ToArray(), await graph.Port<IDrives>().ReadAsync(User, DriveServer.Drive, "f1", 4));
        Assert.Equal("TooLarge", (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IDrives>().ReadAsync(User, DriveServer.Drive, "f1", 3))).Code);
    }

    [Theory]
    [InlineData("verbale marzo", "verbale marzo IsDocument:true")]
    [InlineData("budget OR path:\"x\" (2026)", "budget or path x 2026 IsDocument:true")]
    public async Task Files_are_found_by_words_that_have_no_other_meaning(string words, string query)
    {
        await using var graph = await StartAsync(drive.Answer);

        var file = Assert.Single(await graph.Port<IDrives>().SearchAsync(User, words));

        Assert.Equal(("Verbale marzo.docx", "Verbali/Verbale marzo.docx", "Anna Bianchi"), (file.Name, file.Path, file.ChangedBy));
        Assert.Equal(query, Query(graph));
    }

    [Fact]
    public async Task What_was_changed_lately_and_what_was_shared_is_searched_for_the_newest_first()
    {
        await using var graph = await StartAsync(drive.Answer);

        await graph.Port<IDrives>().RecentAsync(User, "anna@contoso.example", new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("(EditorOWSUSER:\"anna@contoso.example\" OR AuthorOWSUSER:\"anna@contoso.example\") IsDocument:true LastModifiedTime>=2026-11-01", Query(graph));

        await graph.Port<IDrives>().SharedWithAsync(User, "anna@contoso.example");
        Assert.Equal("SharedWithUsersOWSUSER:\"anna@contoso.example\" IsDocument:true", Query(graph));
        await graph.Port<IDrives>().SharedWithAsync(User, "anna@contoso.example", "budget OR *");
        Assert.Equal("budget or SharedWithUsersOWSUSER:\"anna@contoso.example\" IsDocument:true", Query(graph));
        Assert.True((bool)graph.Requests[^1].Body!["requests"]![0]!["sortProperties"]![0]!["isDescending"]!);
    }

    [Fact]
    public async Task The_bot_itself_searches_nothing()
    {
        await using var graph = await StartAsync();

        Assert.Equal(GraphFailure.NotAllowed, (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IDrives>().SearchAsync(App, "verbale"))).Failure);
        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task A_link_gives_what_was_asked_for_and_one_that_gives_more_is_not_told()
    {
        await using var graph = await StartAsync(drive.Answer);

        Assert.Equal("https://contoso.sharepoint.example/:w:/g/1", (await graph.Port<IDrives>().LinkAsync(User, Folder, DriveRight.Read)).AbsoluteUri);
        Assert.Equal(("view", "organization"), ((string?)graph.Requests[0].Body!["type"], (string?)graph.Requests[0].Body!["scope"]));
        drive.Scope = "anonymous";
        Assert.Equal("WiderLink", (await Assert.ThrowsAsync<GraphException>(() => graph.Port<IDrives>().LinkAsync(User, Folder, DriveRight.Read))).Code);
    }

    [Fact]
    public async Task People_are_given_a_right_by_name_and_who_could_not_be_is_told()
    {
        await using var graph = await StartAsync(drive.Answer);

        // The contract has no word for it, the service writes an error beside who could not be invited.
        Assert.Equal(["chi@fuori.example"], await graph.Unrecorded().GetRequiredService<IDrives>().InviteAsync(User, Folder, ["marco@contoso.example", "chi@fuori.example"], DriveRight.Read));

        var body = Assert.Single(graph.Requests).Body!;
        Assert.Equal((true, false, "read"), ((bool)body["requireSignIn"]!, (bool)body["sendInvitation"]!, (string?)body["roles"]![0]));
    }

    [Fact]
    public async Task An_invitation_by_mail_is_not_repeated_by_itself()
    {
        await using var graph = await StartAsync((_, context) => context.Fail(504, "timeout"));

        var failed = await Assert.ThrowsAsync<GraphException>(() => graph.Port<IDrives>().InviteAsync(User, Folder, ["chi@fuori.example"], DriveRight.Read, "Ecco il file."));

        Assert.Equal(GraphFailure.Uncertain, failed.Failure);
        Assert.Single(graph.Requests);
    }

    private static string? Query(GraphServer graph) => (string?)graph.Requests[^1].Body!["requests"]![0]!["query"]!["queryString"];
}
