using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Privacy;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Organisations;

/// What is given out, erased and sent again of one client is of no other.
public sealed class ClientsPrivacyTests
{
    private const string Alfa = $"{TestOffice.Acme}/alfa";

    private static Task<OfficeDay> BeginAsync() => OfficeDay.BeginAsync(settings: ClientsTests.Settings(("Alfa Costruzioni", ["marta.conti", "marco.rossi", "andrea.fontana"]), ("Beta Trasporti", ["marta.conti"])));

    [Fact]
    public async Task The_file_that_is_agreed_to_is_of_the_client_whose_card_offered_it()
    {
        await using var day = await BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await ClientsTests.AsksAsync(marta, "Alfa: ricordami di chiamare la banca");
        await ClientsTests.AsksAsync(marta, "Beta: ricordami di chiamare il notaio");
        var offer = await marta.SaysAsync("Alfa: i miei dati");
        await marta.SaysAsync("passa al cliente Beta");

        var data = (await MyDataTests.OpenedAsync(marta, offer))["data.json"];

        Assert.Contains("banca", data, StringComparison.Ordinal);
        Assert.DoesNotContain("notaio", data, StringComparison.Ordinal);
        // Whoever does not work for it gets nothing, nor by the name of a client put into one's own offer.
        var giulia = await day.OfAsync("giulia.romano");
        Assert.Empty((await giulia.TakesFileAsync(offer)).File);
        var own = await giulia.SaysAsync("i miei dati");
        var context = own.Consent!["content"]!["acceptContext"]!.AsObject();
        context[context.ContainsKey("client") ? "client" : "Client"] = "alfa";
        Assert.Empty((await giulia.TakesFileAsync(own)).File);
    }

    [Fact]
    public async Task Who_is_erased_at_one_client_stays_whole_at_the_own_office()
    {
        await using var day = await BeginAsync();
        var (marta, marco, andrea) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("andrea.fontana"));
        foreach (var whose in new[] { "Alfa", "Valdoro" })
        {
            await ClientsTests.AsksAsync(marta, $"{whose}: chiedi a Marco Rossi di controllare il listino");
            await marco.SaysAsync($"{whose}: accetta TASK-2026-0000001");
            await marco.SaysAsync($"{whose}: chiudi TASK-2026-0000001");
            await marta.SaysAsync($"{whose}: conferma TASK-2026-0000001");
        }

        var shown = await andrea.PressesAsync(await andrea.SaysAsync("Alfa: cancella i dati di Marco Rossi"), "Controlla", new { person = "Marco Rossi", reason = "Left" });
        await andrea.PressesAsync(shown, "Cancella");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("DEL-2026-0000001", Assert.Single(await ClientsTests.RecordsAsync(day, Alfa), r => r.Kind == "DEL").Reference);
        Assert.DoesNotContain("Rossi", Assert.Single(await ClientsTests.RecordsAsync(day, Alfa), r => r.Kind == "TASK").OwnerName, StringComparison.Ordinal);
        var own = await ClientsTests.RecordsAsync(day, TestOffice.Acme);
        Assert.Equal("Marco Rossi", Assert.Single(own, r => r.Kind == "TASK").OwnerName);
        Assert.DoesNotContain(own, r => r.Kind == "DEL");
    }

    [Fact]
    public async Task What_did_not_arrive_of_a_client_is_seen_and_sent_again_there_only()
    {
        await using var day = await BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        await andrea.SaysAsync("aiuto");
        var office = day.Bot.GetRequiredService<Office>();
        await using (var work = await office.BeginAsync(Actor.Bot(Alfa)))
        {
            await work.SendAsync(new() { Target = andrea.Conversation, Conversation = "{", Activity = "{}" });
            await work.CommitAsync();
        }
        await Until.TrueAsync(async () =>
        {
            await using var db = await office.ReadAsync(Alfa);
            return db.Outbox.Any(m => m.State == OutboxState.Refused);
        });

        Assert.Contains("Nessun problema di consegna", (await andrea.SaysAsync("messaggi non consegnati")).Words, StringComparison.Ordinal);
        var seen = await andrea.SaysAsync("Alfa: messaggi non consegnati");
        Assert.Contains("1 messaggio non è stato consegnato", seen.Words, StringComparison.Ordinal);
        await andrea.SaysAsync("torna al nostro ufficio");
        Assert.Contains("1 messaggio riparte ora.", (await andrea.PressesAsync(seen, "Riprova i falliti")).Words, StringComparison.Ordinal);
    }
}
