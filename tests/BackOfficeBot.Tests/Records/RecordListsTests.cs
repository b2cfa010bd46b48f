using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Desk;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Records;

public sealed class RecordListsTests
{
    private static readonly string[] Luca = ["luca"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestOffice.BothDatabases), MemberType = typeof(TestOffice))]
    public async Task A_person_s_list_has_what_waits_for_that_person_the_first_due_first(StorageProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()], ct: Ct);
        var lists = office.Services.GetRequiredService<RecordLists>();
        await office.CreateAsync(record: NoteKind.New("Later", "luca", due: office.Time.GetUtcNow().AddDays(2)));
        await office.CreateAsync(record: NoteKind.New("No date", "luca"));
        await office.CreateAsync(record: NoteKind.New("Soon", "luca", due: office.Time.GetUtcNow().AddHours(1)));
        await office.CreateAsync(record: NoteKind.New("Somebody else's", "giulia"));
        var question = new ListQuestion(Luca, ConcernRole.Acts) { Take = 2 };

        var first = await lists.ListAsync(TestOffice.Acme, question, Ct);
        Assert.Equal(["Soon", "Later"], first.Records.Select(r => r.Title));
        var second = await lists.ListAsync(TestOffice.Acme, question with { After = first.Next }, Ct);
        Assert.Equal(["No date"], second.Records.Select(r => r.Title));
        Assert.Null(second.Next);
        Assert.Equal(["Soon"], (await lists.ListAsync(TestOffice.Acme, question with { DueBefore = office.Time.GetUtcNow().AddHours(2) }, Ct)).Records.Select(r => r.Title));
        Assert.Equal(4, await lists.CountAsync(TestOffice.Acme, new(["anna"], ConcernRole.Asked), ct: Ct));
        Assert.Equal(3, await lists.CountAsync(TestOffice.Acme, new(["anna"], ConcernRole.Asked), limit: 3, ct: Ct));
    }

    [Theory, MemberData(nameof(TestOffice.BothDatabases), MemberType = typeof(TestOffice))]
    public async Task What_is_closed_or_given_to_somebody_else_leaves_the_list(StorageProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()], ct: Ct);
        var lists = office.Services.GetRequiredService<RecordLists>();
        var (closed, given) = (await office.CreateAsync(record: NoteKind.New("Closed", "luca")), await office.CreateAsync(record: NoteKind.New("Given", "luca")));
        await office.ChangeAsync(TestOffice.Anna, closed, "closed", r => r.State = "done");
        await office.ChangeAsync(TestOffice.Anna, given, "assigned", r => r.OwnerId = "giulia");

        Assert.Empty((await lists.ListAsync(TestOffice.Acme, new(Luca, ConcernRole.Acts), Ct)).Records);
        Assert.Equal(["Closed"], (await lists.ListAsync(TestOffice.Acme, new(Luca, ConcernRole.Acts) { IsOpen = false }, Ct)).Records.Select(r => r.Title));
        Assert.Equal(["Given"], (await lists.ListAsync(TestOffice.Acme, new(["giulia"], ConcernRole.Acts), Ct)).Records.Select(r => r.Title));
        Assert.Equal(2, (await lists.ListAsync(TestOffice.Acme, new([RecordPerson.Everybody]) { IsOpen = false }, Ct)).Records.Count + (await lists.ListAsync(TestOffice.Acme, new([RecordPerson.Everybody]), Ct)).Records.Count);
    }

    [Theory, MemberData(nameof(TestOffice.BothDatabases), MemberType = typeof(TestOffice))]
    public async Task Words_are_found_by_their_beginning_without_accents_and_only_by_those_concerned(StorageProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()], ct: Ct);
        var lists = office.Services.GetRequiredService<RecordLists>();
        var note = await office.CreateAsync(record: NoteKind.New("Perché D'Angelo vuole il contratto", "luca"));
        await office.CreateAsync(record: NoteKind.New("Contratto di Giulia", "giulia", from: "giulia"));

        async Task<string[]> Find(string text, string person) => [.. (await lists.SearchAsync(TestOffice.Acme, new(text, [person]), Ct)).Select(r => r.Title)];
        Assert.Equal(["Perché D'Angelo vuole il contratto"], await Find("contr", "luca"));
        Assert.Equal(["Perché D'Angelo vuole il contratto"], await Find("PERCHE angelo", "anna"));
        Assert.Equal(["Perché D'Angelo vuole il contratto"], await Find(note.Reference, "luca"));
        Assert.Equal(["Contratto di Giulia"], await Find("contratto", "giulia"));
        Assert.Empty(await Find("contratto fattura", "luca"));
        Assert.Empty(await Find("\" OR ' & | *", "luca"));
        Assert.Equal(2, (await lists.SearchAsync(TestOffice.Acme, new("contratto", null), Ct)).Count);
        Assert.Empty(await lists.SearchAsync("another", new("contratto", null), Ct));

        await office.ChangeAsync(TestOffice.Anna, note, "renamed", r => r.Title = "Fattura");
        Assert.Empty(await Find("contratto", "luca"));
        Assert.Equal(["Fattura"], await Find("fatt", "luca"));
    }

    [Theory, MemberData(nameof(TestOffice.BothDatabases), MemberType = typeof(TestOffice))]
    public async Task Words_are_found_behind_any_number_of_another_organisation_s(StorageProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()], ct: Ct);
        await office.CreateAsync(record: NoteKind.New("Contratto di Luca", "luca"));
        for (var i = 0; i < 60; i++)
            await office.CreateAsync(new("another", "zoe", "Zoe"), NoteKind.New($"Contratto {i}", "zoe"));

        async Task<string[]> Find(string organisation, string text, string? kind = null) =>
            [.. (await office.Services.GetRequiredService<RecordLists>().SearchAsync(organisation, new(text, null) { Kind = kind }, Ct)).Select(r => r.Title)];
        Assert.Equal(["Contratto di Luca"], await Find(TestOffice.Acme, "contratto"));
        Assert.Equal(["Contratto di Luca"], await Find(TestOffice.Acme, "luca", "NOTE"));
        Assert.Empty(await Find(TestOffice.Acme, "luca", "CALL"));
        Assert.Equal(["Contratto 59", "Contratto 58", "Contratto 57", "Contratto 56", "Contratto 55"], await Find("another", "contratto"));
    }

    [Theory, MemberData(nameof(TestOffice.BothDatabases), MemberType = typeof(TestOffice))]
    public async Task What_falls_due_of_a_record_follows_it_also_where_it_is_undone(StorageProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider, kinds: [new NoteKind()], ct: Ct);
        async Task<DateTimeOffset[]> Due()
        {
            await using var db = await office.Office.ReadAsync(TestOffice.Acme, Ct);
            return await db.Due.Select(d => d.At).ToArrayAsync(Ct);
        }
        var at = office.Time.GetUtcNow().AddHours(3);
        var note = await office.CreateAsync(record: NoteKind.New("Call", "luca", due: at));
        Assert.Equal([at], await Due());
        note = await office.ChangeAsync(TestOffice.Anna, note, "closed", r => r.State = "done");
        Assert.Empty(await Due());
        await using (var work = await office.Office.BeginAsync(TestOffice.Anna, Ct))
        {
            await work.UndoAsync(note.Id, note.Version, Ct);
            await work.CommitAsync(Ct);
        }
        Assert.Equal([at], await Due());
    }
}
