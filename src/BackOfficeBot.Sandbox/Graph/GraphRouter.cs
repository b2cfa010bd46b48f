using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.OData;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>Finds the route of a request, checks who may, and runs it on the office, alone.</summary>
internal sealed class GraphRouter(OfficeState office)
{
    private readonly GraphRoute[] routes = [.. GraphRoutes.All.OrderByDescending(route => route.Weight)];

    public GraphReply Answer(GraphRequest request)
    {
        try
        {
            return office.Do(() => Carry(request));
        }
        catch (GraphProblem problem)
        {
            return problem.ToReply(request, office.Now);
        }
    }

    private GraphReply Carry(GraphRequest request)
    {
        var (segments, search) = GraphPath.Read(request.Path, request.Caller.PersonId);
        Dictionary<string, string>? captures = null;
        var fitting = routes.Select(route => (Route: route, Captures: route.Match(segments))).Where(pair => pair.Captures is not null).ToList();
        if (fitting.Count == 0) throw GraphProblem.BadRequest("BadRequest", $"Resource not found for the segment '{request.Path}'.");
        var (found, values) = fitting.FirstOrDefault(pair => pair.Route.Method == request.Method);
        captures = values;
        if (found is null) throw new GraphProblem(405, "BadRequest", $"The OData request is not supported: {request.Method} is not allowed here.");
        var query = new GraphQuery(request.QueryString);
        if (search is not null) query.With("q", search);
        var call = new GraphCall(request, office, captures!, query) { Target = found.NamesMailbox ? Target(captures!["user"]) : null! };
        Authorize(found, call);
        GraphTypes.Check(found, query);
        return found.Handle(call);
    }

    private Mailbox Target(string user) => office.Mailbox(user)
        ?? throw GraphProblem.NotFound("Request_ResourceNotFound", $"Resource '{user}' does not exist or one of its queried reference-property objects are not present.");

    private void Authorize(GraphRoute route, GraphCall call)
    {
        var others = route.NamesMailbox && !call.OwnOrApp;
        if (route.DelegatedOnly && call.Caller.IsApp) throw GraphProblem.Denied();
        var granted = call.Caller.IsApp && call.Caller.Scopes.Count == 0 ? office.Seed.AppPermissions : call.Caller.Scopes;
        if (route.Need.Length > 0 && !Permissions.Cover(granted, route.Need, !call.Caller.IsApp && (others || route.WholeDirectory)))
            throw route.Reach == Reach.Directory || !route.NamesMailbox
                ? GraphProblem.Denied("Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
                : GraphProblem.Denied();
        if (others && route.Reach is not (Reach.Directory or Reach.Given) && !(route.Reach == Reach.Delegate && call.MayOpen(call.Target))) throw GraphProblem.Denied();
    }
}
