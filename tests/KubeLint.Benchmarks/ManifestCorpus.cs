using System.Globalization;
using System.Text;

namespace KubeLint.Benchmarks;

/// <summary>A thousand manifests of the usual kinds and sizes, the same on every machine.</summary>
internal static class ManifestCorpus
{
    public static IEnumerable<(string Name, string Text)> Create(int count) =>
        Enumerable.Range(0, count).Select(i => ($"{i:0000}.yaml", (i % 10) switch
        {
            0 or 1 or 2 or 3 => Deployment(i),
            4 => Service(i),
            5 => Role(i),
            6 => ConfigMap(i),
            7 => NetworkPolicy(i),
            8 => StaticPod(i),
            _ => Service(i) + "---\n" + Role(i) + "---\n" + Deployment(i),
        }));

    private static string Deployment(int seed)
    {
        var text = new StringBuilder($$"""
            # Deployed by the team that owns it.
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: app-{{seed}}
              namespace: team-{{seed % 7}}
              labels: &labels
                app.kubernetes.io/name: app-{{seed}}
                app.kubernetes.io/part-of: "shop"
            spec:
              replicas: {{seed % 5 + 1}}
              selector:
                matchLabels: *labels
              template:
                metadata:
                  labels: *labels
                  annotations:
                    prometheus.io/scrape: "true"
                spec:
                  automountServiceAccountToken: false
                  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault} }
                  containers:

            """.ReplaceLineEndings("\n"));
        for (var i = 0; i <= seed % 3; i++)
        {
            text.Append($$"""
                      - name: c{{i}}
                        image: registry.example/team/app-{{seed}}:1.{{i}}.0
                        args: ["--listen=:8080", '--level=info', --name, app]
                        ports:
                        - {name: http, containerPort: 8080}
                        env:
                        - name: DATABASE
                          valueFrom: {secretKeyRef: {name: db, key: url} }
                        - name: LOG_LEVEL
                          value: debug # for now
                        readinessProbe:
                          httpGet: {path: /ready, port: http}
                          periodSeconds: 10
                        resources:
                          requests: {cpu: 100m, memory: 128Mi}
                          limits: {memory: 256Mi}
                        securityContext:
                          allowPrivilegeEscalation: false
                          readOnlyRootFilesystem: true
                          capabilities: {drop: [ALL]}

                """.ReplaceLineEndings("\n"));
        }
        return text.ToString();
    }

    private static string Service(int seed) => $$"""
        apiVersion: v1
        kind: Service
        metadata: {name: app-{{seed}}, namespace: team-{{seed % 7}}}
        spec:
          selector: {app.kubernetes.io/name: app-{{seed}} }
          ports:
          - name: http
            port: 80
            targetPort: http

        """.ReplaceLineEndings("\n");

    private static string Role(int seed) => $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata:
          name: role-{{seed}}
          namespace: team-{{seed % 7}}
        rules:
        - apiGroups: [""]
          resources: [configmaps, services]
          verbs: [get, list, watch]
        - apiGroups:
          - apps
          resources:
          - deployments
          verbs:
          - get

        """.ReplaceLineEndings("\n");

    private static string ConfigMap(int seed)
    {
        var text = new StringBuilder($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings-{seed}\ndata:\n  app.properties: |\n");
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $"    section.{i}.key = value {seed} of line {i}\n");
        return text.Append("  mode: fast\n").ToString();
    }

    private static string NetworkPolicy(int seed) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: policy-{{seed}}
        spec:
          podSelector:
            matchLabels:
              app.kubernetes.io/name: app-{{seed}}
          policyTypes:
          - Ingress
          ingress:
          - from:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: ingress
            ports:
            - protocol: TCP
              port: 8080

        """.ReplaceLineEndings("\n");

    private static string StaticPod(int seed) => $$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: kube-apiserver-{{seed}}
          namespace: kube-system
        spec:
          containers:
          - name: kube-apiserver
            image: registry.k8s.io/kube-apiserver:v1.33.1
            command:
            - kube-apiserver
            - --anonymous-auth=false
            - --authorization-mode=Node,RBAC
            - --client-ca-file=/etc/kubernetes/pki/ca.crt
            - --enable-admission-plugins=NodeRestriction
            - --etcd-servers=https://127.0.0.1:2379
            - --service-account-issuer=https://kubernetes.default.svc
          hostNetwork: true

        """.ReplaceLineEndings("\n");
}
